import type { SeatBook, SeatReading } from "@/modules/results/seat-reading.server";
import { SourceLine } from "@/modules/results/source-line";
import { CloseSeats } from "./close-seats";
import { DistrictList } from "./district-list";

type ComputedBookProps = { reading: SeatReading; book: SeatBook; id: string; title: string; lead: string };

/** What follows from the district votes of one ledger; or that it has none yet. */
export function ComputedBook({ reading, book, id, title, lead }: ComputedBookProps) {
  const { computed, head } = book;
  return (
    <section className="sec" id={id} aria-labelledby={`${id}-h`}>
      <div className="sec-h">
        <h2 id={`${id}-h`}>{title}</h2>
      </div>
      {computed && head ? (
        <>
          <p className="dek">{lead}</p>
          <CloseSeats reading={reading} computed={computed} />
          <DistrictList reading={reading} computed={computed} />
          <p className="meta">
            <SourceLine head={head} />
          </p>
        </>
      ) : (
        <p className="fig-t">
          {head
            ? "Ada pembacaan per dapil, tetapi suara nasional yang diperlukan untuk ambang belum diketahui. Kursi tidak dihitung."
            : "Belum ada pembacaan per dapil di buku ini. Kursi tidak dihitung; belum ada angka tidak sama dengan nol."}
        </p>
      )}
    </section>
  );
}
