import { formatCount, formatPercent } from "@/lib/format-id";
import type { Reading } from "@/modules/results/reading.server";
import { ReadingFrame } from "@/modules/results/reading-frame";
import { coveragePct } from "@/modules/results/share";
import { type ThresholdRange, toThresholdRange } from "@/modules/results/threshold-range";
import type { RegionFigures } from "@/modules/results/types";
import { RangeFigure } from "./range-figure";

export type ThresholdRangeViewProps = {
  reading: Reading;
  /** Every region of the contest once; null for one that the reading does not know. */
  regions: readonly (RegionFigures | null)[];
  party: string;
  title?: string | undefined;
};

const VERDICTS = {
  above: "Seluruh rentang di atas garis",
  below: "Seluruh rentang di bawah garis",
  open: "Rentangnya melintasi garis",
  unknown: "Rentang belum dapat dihitung",
} as const;

/** Where one party may end, between the worst and the best case, against the threshold. */
export function ThresholdRangeView({ reading, regions, party, title }: ThresholdRangeViewProps) {
  const { contest, candidacies } = reading;
  const candidacy = candidacies.find(({ slug }) => slug === party);
  const name = candidacy?.shortName ?? party;
  const range = toRange(reading, regions, party);
  const isKnown = range !== null && range.verdict !== "unknown";
  return (
    <ReadingFrame
      reading={reading}
      what={`Rentang terhadap ambang batas ${contest.shortName}, ${name}`}
      title={title ?? VERDICTS[range?.verdict ?? "unknown"]}
      notes={isKnown ? [toAssumptions(range)] : []}
    >
      {isKnown && contest.thresholdPct !== null ? (
        <>
          {title !== undefined && <p className="fig-t">{VERDICTS[range.verdict]}.</p>}
          <RangeFigure
            range={range}
            thresholdPct={contest.thresholdPct}
            name={name}
            colorToken={candidacy?.colorToken ?? "none"}
          />
        </>
      ) : (
        <p className="fig-t">{toReason(reading, name)}</p>
      )}
    </ReadingFrame>
  );
}

function toRange(
  { contest, figures }: Reading,
  regions: ThresholdRangeViewProps["regions"],
  party: string,
): ThresholdRange | null {
  if (!figures || contest.thresholdPct === null) return null;
  const votesOf = (of: Pick<RegionFigures, "standings">) =>
    of.standings.find(({ candidacy }) => candidacy.slug === party)?.votes ?? null;
  return toThresholdRange({
    thresholdPct: contest.thresholdPct,
    national: { votes: votesOf(figures), validVotes: figures.validVotes, ...figures.coverage },
    regions: regions.map((row) =>
      row === null
        ? { votes: null, validVotes: null, tpsPct: null }
        : {
            votes: votesOf(row),
            validVotes: row.validVotes,
            tpsPct: row.tpsPct ?? coveragePct(row.coverage.counted, row.coverage.total),
          },
    ),
  });
}

function toAssumptions({ assumptions }: ThresholdRange): string {
  const { sizeLow, sizeHigh, shareDeviationPct, pooledRegions, leastTpsPct, remainingValidVotes } =
    assumptions;
  const left =
    remainingValidVotes === null
      ? ""
      : ` Perkiraan tengah: ${formatCount(remainingValidVotes)} suara sah belum masuk.`;
  const pooled =
    pooledRegions === 0
      ? ""
      : ` ${pooledRegions} wilayah tanpa angka atau di bawah ${leastTpsPct} % TPS disatukan, dengan bagian dari nol sampai dua kali bagian nasional.`;
  return `Anggapan: suara yang belum masuk ${formatPercent(sizeLow, 1)} sampai ${formatPercent(sizeHigh, 1)} kali yang diperkirakan dari TPS yang sudah masuk, dan bagian partai di sana menyimpang paling banyak ${shareDeviationPct} % dari bagiannya di wilayah yang sama.${pooled}${left} Disetel pada hitungan 2024; hitungan, bukan ramalan.`;
}

function toReason({ contest, figures }: Reading, name: string): string {
  if (contest.thresholdPct === null) return `${contest.name} tidak memakai ambang batas.`;
  if (!figures) return "Belum ada angka.";
  return figures.ledger === "official"
    ? "Penetapan tidak menyisakan suara yang belum masuk: tidak ada rentang."
    : `Sumber tidak menyebut suara ${name}, suara sah, atau cakupan TPS: rentangnya tidak dapat dihitung.`;
}
