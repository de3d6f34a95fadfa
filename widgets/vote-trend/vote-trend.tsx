import type { ReactNode } from "react";
import { LineChart } from "@/components/figures/line-chart";
import { formatCount, formatDateShort, formatPercent } from "@/lib/format-id";
import { toShareLabel } from "@/modules/results/labels";
import type { Reading } from "@/modules/results/reading.server";
import { ReadingFrame } from "@/modules/results/reading-frame";
import { SourceLine } from "@/modules/results/source-line";
import type { SnapshotFigures } from "@/modules/results/types";
import { type TrendLine, type TrendScale, toTrendLines, toTrendScale, toX } from "./trend";
import { TrendTable } from "./trend-table";

export type VoteTrendViewProps = {
  reading: Reading;
  readings: readonly SnapshotFigures[];
  /** How many readings there are, where `readings` are not all of them. */
  total?: number;
  /** The newest decision, drawn as squares beside the lines. */
  official: SnapshotFigures | null;
  parties: readonly string[];
  title?: string | undefined;
};

const inWords = new Intl.ListFormat("id", { type: "conjunction" });

/** Shares over time: every reading a dot, every fall marked, the official share a square. */
export function VoteTrendView({
  reading,
  readings,
  total = readings.length,
  official,
  parties,
  title,
}: VoteTrendViewProps) {
  const { contest, current } = reading;
  const lines = toTrendLines(readings, parties);
  const names = inWords.format(lines.map(({ standing }) => standing.candidacy.shortName));
  const scale = toTrendScale(lines, toOtherShares(contest.thresholdPct, official, parties));
  const falls = lines.reduce(
    (sum, { points }) => sum + points.filter(({ deltaVotes }) => (deltaVotes ?? 0) < 0).length,
    0,
  );
  return (
    <ReadingFrame
      reading={reading}
      what="Hitung nyata Sirekap · bagian suara dari waktu ke waktu"
      title={title ?? (lines.length > 0 ? `${names}, ${contest.name}` : contest.name)}
      notes={[
        ...(total > readings.length ? [toSpreadNote(readings.length, total)] : toFallsNote(lines, falls)),
        ...toOfficialNote(official, parties),
        ...(current ? ["Bagan ini dipatok; pembacaan sesudahnya tidak digambar."] : []),
      ]}
    >
      {lines.length === 0 ? (
        <p className="fig-t">Belum ada pembacaan yang menyebut bagian suaranya.</p>
      ) : (
        <>
          <ul className="keys">
            <li>
              <span className="dot">Titik: pembacaan Sirekap</span>
            </li>
            {official && (
              <li>
                <span className="box">Kotak: penetapan KPU</span>
              </li>
            )}
            {scale.yMin > 0 && <li>Sumbu tegak mulai dari {formatPercent(scale.yMin, 1)}&nbsp;%</li>}
          </ul>
          <div className="trend">
            <Chart
              lines={lines}
              scale={scale}
              official={official}
              threshold={contest.thresholdPct}
              names={names}
            />
            <TrendTable lines={lines} />
          </div>
        </>
      )}
    </ReadingFrame>
  );
}

/** Between two points of a spread lie readings that are not drawn: of falls among them it knows nothing. */
const toSpreadNote = (shown: number, total: number): string =>
  `Bagan memuat ${formatCount(shown)} dari ${formatCount(total)} pembacaan, berjarak sama. Titik berlubang: suara lebih rendah daripada titik sebelumnya; semua penurunan ada di buku koreksi.`;

/** Says nothing where no two readings can be compared: that is not "no fall". */
function toFallsNote(lines: readonly TrendLine[], falls: number): string[] {
  if (falls > 0) return [`Titik berlubang: suara turun dari pembacaan sebelumnya (${falls} kali).`];
  const isComparable = lines.some(({ points }) => points.some(({ deltaVotes }) => deltaVotes !== null));
  return isComparable ? ["Tidak ada penurunan di antara pembacaan ini."] : [];
}

/** The other ledger in words of its own, never in a column of Sirekap's. */
function toOfficialNote(official: SnapshotFigures | null, parties: readonly string[]): ReactNode[] {
  const decided = official?.standings.filter(({ candidacy }) => parties.includes(candidacy.slug)) ?? [];
  const words = decided.flatMap((standing) => {
    const share = toShareLabel(standing);
    return share === null ? [] : [`${standing.candidacy.shortName} ${share} %`];
  });
  if (!official || words.length === 0) return [];
  return [
    <>
      Penetapan KPU: {words.join(", ")}. <SourceLine head={official} />
    </>,
  ];
}

function toOtherShares(
  threshold: number | null,
  official: SnapshotFigures | null,
  parties: readonly string[],
): number[] {
  const shares = official?.standings.flatMap(({ candidacy, sharePct }) =>
    parties.includes(candidacy.slug) && sharePct !== null ? [sharePct] : [],
  );
  return [...(shares ?? []), ...(threshold === null ? [] : [threshold])];
}

type ChartProps = {
  lines: TrendLine[];
  scale: TrendScale;
  official: SnapshotFigures | null;
  threshold: number | null;
  names: string;
};

function Chart({ lines, scale, official, threshold, names }: ChartProps) {
  const inRange = threshold !== null && threshold >= scale.yMin && threshold <= scale.yMax;
  return (
    <LineChart
      yMin={scale.yMin}
      yMax={scale.yMax}
      yTicks={scale.yTicks.map((y) => ({ y, label: formatPercent(y, Number.isInteger(y) ? 0 : 1) }))}
      xTicks={toXTicks(lines, scale)}
      {...(inRange ? { threshold: { y: threshold, label: `ambang ${formatPercent(threshold, 0)} %` } } : {})}
      ariaLabel={`Bagian suara ${names} dari waktu ke waktu; angkanya ada pada tabel di bawah.`}
      series={lines.map(({ standing, points }) => ({
        label: `${standing.candidacy.shortName} ${toShareLabel(standing)}`,
        colorToken: standing.candidacy.colorToken,
        points: points.map((point, index) => ({
          x: toX(scale, point.head.asOf),
          y: point.standing.sharePct ?? 0,
          // After a press report nothing was read for a while: the way to the next point is no record.
          gapBefore: points[index - 1]?.head.completeness === "partial",
        })),
        corrections: points.flatMap(({ deltaVotes }, index) => ((deltaVotes ?? 0) < 0 ? [index] : [])),
      }))}
      squares={lines.flatMap(({ standing: { candidacy } }) => {
        const decided = official?.standings.find((row) => row.candidacy.slug === candidacy.slug);
        if (decided?.sharePct == null) return [];
        return [
          {
            y: decided.sharePct,
            colorToken: candidacy.colorToken,
            label: `${candidacy.shortName} ${toShareLabel(decided)}`,
          },
        ];
      })}
    />
  );
}

/** One tick a day that has a reading; the chart leaves out those that would run into one another. */
function toXTicks(lines: readonly TrendLine[], scale: TrendScale) {
  const days = new Map<string, number>();
  const points = lines.flatMap((line) => line.points);
  for (const { head } of points.toSorted((a, b) => a.head.asOf.localeCompare(b.head.asOf))) {
    const day = formatDateShort(new Date(head.asOf)).replace(/ \d{4}$/, "");
    if (!days.has(day)) days.set(day, toX(scale, head.asOf));
  }
  return [...days].map(([label, x]) => ({ x, label }));
}
