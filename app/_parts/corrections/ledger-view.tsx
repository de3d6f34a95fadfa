import type { Moment } from "@/modules/results/moment";
import { toMomentPath } from "@/modules/results/moment";
import { listSpells } from "@/modules/results/spells.server";
import type { Contest } from "@/modules/results/types";
import { Corrections } from "@/widgets/corrections/corrections.server";
import { MomentForm, MomentNote, RehearsalNote } from "../results/notes";
import { SpellTable } from "./spell-table";

/** Readings with remarks that one page shows; the widget says how many there are beyond. */
const MOST_READINGS = 200;

/** The whole ledger of a contest, now or as it stood: corrections, remarks, and when the feed gave no result. */
export async function LedgerView({ contest, moment }: { contest: Contest; moment: Moment | null }) {
  const { slug, name } = contest;
  const path = `/hasil/${slug}/koreksi`;
  const at = moment === null ? {} : { at: moment.at };
  return (
    <div className="res-page">
      <header className="res-h">
        <p className="kick">
          <a href={toMomentPath(`/hasil/${slug}`, moment)}>Hasil {contest.shortName}</a>{" "}
          <span>· {contest.electionName}</span>
        </p>
        <h1 className="h1">Buku koreksi {name}</h1>
        <p className="dek">
          Angka Sirekap bisa turun, terlambat, atau gelap. Semuanya dicatat di sini dan tidak pernah dihapus.
        </p>
      </header>
      <RehearsalNote isRehearsal={contest.isRehearsal} />
      <MomentNote
        moment={moment}
        path={path}
        isKnown
        known="Yang tampil hanya catatan tentang pembacaan sampai waktu itu."
      />
      {/* Not by version, as a live widget is: held and refused files have none. */}
      <section className="sec corr-all" aria-label="Koreksi dan catatan">
        <Corrections contest={slug} limit={MOST_READINGS} {...at} />
      </section>
      <SpellTable spells={await listSpells(slug, contest.regionCode, moment?.at)} />
      <section className="sec on-screen" aria-labelledby="waktu-h">
        <div className="sec-h">
          <h2 id="waktu-h">Waktu lain</h2>
        </div>
        <MomentForm path={path} moment={moment} what="Lihat buku koreksi pada waktu lain, WIB" />
      </section>
    </div>
  );
}
