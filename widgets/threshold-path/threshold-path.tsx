import { ThresholdLine } from "@/components/figures/threshold-line";
import { formatCount, formatPercent } from "@/lib/format-id";
import { toCoverageCounts, toCoverageLabel, toShareLabel } from "@/modules/results/labels";
import type { Reading } from "@/modules/results/reading.server";
import { ReadingFrame } from "@/modules/results/reading-frame";
import { AsOf } from "@/modules/results/source-line";
import { type ThresholdPath, toThresholdPath } from "@/modules/results/threshold-path";
import type { Standing } from "@/modules/results/types";

export type ThresholdPathViewProps = { reading: Reading; party: string; title?: string | undefined };

const ASSUMPTION = "Dengan anggapan rata-rata suara sah tiap TPS sama. Hitungan, bukan ramalan.";

/** One party against the threshold, with what it would need of the votes still out. */
export function ThresholdPathView({ reading, party, title }: ThresholdPathViewProps) {
  const { contest, candidacies, figures, current } = reading;
  const name = candidacies.find(({ slug }) => slug === party)?.shortName ?? party;
  const standing = figures?.standings.find(({ candidacy }) => candidacy.slug === party);
  const path = toPath(reading, standing);
  const now = current?.standings.find(({ candidacy }) => candidacy.slug === party);
  const coverage = toCoverageLabel(figures?.coverage ?? { counted: null, total: null });
  return (
    <ReadingFrame
      reading={reading}
      aside
      showCoverage={false}
      what={`Jalur ke ambang batas ${contest.shortName}, ${name}`}
      title={title ?? toHeadline(path)}
      notes={[
        ...(path ? [ASSUMPTION] : []),
        ...(coverage
          ? [
              `Cakupan ${toCoverageCounts(figures?.coverage ?? reading.figures?.coverage ?? { counted: null, total: null })} (${coverage} %).`,
            ]
          : []),
        ...(current && now?.sharePct != null
          ? [
              <>
                Kini {toShareLabel(now)} %, per <AsOf head={current} />.
              </>,
            ]
          : []),
      ]}
    >
      {path && standing ? (
        <Path path={path} standing={standing} changed={isChanged(reading, party)} />
      ) : (
        <p className="fig-t">{toReason(reading, name)}</p>
      )}
    </ReadingFrame>
  );
}

function toPath({ contest, figures }: Reading, standing: Standing | undefined): ThresholdPath | null {
  if (!figures || contest.thresholdPct === null || !standing) return null;
  return toThresholdPath({
    sharePct: standing.sharePct,
    votes: standing.votes,
    validVotes: figures.validVotes,
    thresholdPct: contest.thresholdPct,
    ...figures.coverage,
  });
}

const isChanged = ({ since, figures }: Reading, party: string): boolean => {
  const of = (source: typeof since) =>
    source?.standings.find(({ candidacy }) => candidacy.slug === party)?.sharePct;
  return since !== null && of(since) !== of(figures);
};

function toReason({ contest, figures }: Reading, name: string): string {
  if (contest.thresholdPct === null) return `${contest.name} tidak memakai ambang batas.`;
  return figures
    ? `Sumber tidak menyebut bagian suara ${name}: jaraknya tidak dapat dihitung.`
    : "Belum ada angka.";
}

function toHeadline(path: ThresholdPath | null): string {
  if (!path) return "Jarak ke ambang tidak dapat dihitung";
  const points = formatPercent(Math.abs(path.distancePoints), 2);
  if (path.side === 0) return "Tepat pada garis ambang";
  if (path.distancePoints === 0)
    return `Kurang dari 0,01 poin persen di ${path.side < 0 ? "bawah" : "atas"} ambang`;
  return path.distancePoints < 0
    ? `Kurang ${points} poin persen dari ambang`
    : `${points} poin persen di atas ambang`;
}

function toNeed({ need }: ThresholdPath): string {
  if (need.kind === "share") return `± ${formatPercent(need.neededPct, 1)} %`;
  if (need.kind === "out-of-reach") return "lebih dari 100 %";
  if (need.kind === "nothing") return "0 %";
  if (need.reason === "complete") return "semua TPS sudah masuk";
  return need.reason === "too-rough" ? "terlalu kasar untuk dihitung" : "tidak dapat dihitung";
}

/** A fifth beyond the threshold, or as far as the share goes: the axis always begins at zero. */
const toAxisEnd = ({ thresholdPct, sharePct }: ThresholdPath): number =>
  Math.max(thresholdPct * 1.25, sharePct * 1.05);

function Path({ path, standing, changed }: { path: ThresholdPath; standing: Standing; changed: boolean }) {
  const threshold = formatPercent(path.thresholdPct, 0);
  const share = toShareLabel(standing);
  const { shortName, colorToken } = standing.candidacy;
  const distance = formatPercent(Math.abs(path.distancePoints), 2);
  return (
    <>
      <ThresholdLine
        value={path.sharePct}
        threshold={path.thresholdPct}
        max={toAxisEnd(path)}
        colorToken={colorToken}
        valueLabel={`${shortName} ${share} %`}
        thresholdLabel={`ambang ${threshold} %`}
        gapLabel={`${path.distancePoints < 0 ? "−" : "+"}${distance} poin`}
        ariaLabel={`${shortName} ${share} persen; ambang ${threshold} persen; selisih ${distance} poin persen`}
      />
      <table className="tb">
        <caption className="vh">
          Jalur {shortName} ke ambang {threshold} persen
        </caption>
        <tbody>
          <tr>
            <th scope="row">Bagian suara</th>
            <td className={changed ? "num chg" : "num"}>{share}&nbsp;%</td>
          </tr>
          <tr>
            <th scope="row">TPS belum masuk</th>
            <td className="num">
              {path.missingTpsPct === null ? (
                "tidak disebut"
              ) : (
                <>
                  {formatPercent(path.missingTpsPct, 2)}&nbsp;%
                  <span className="vh"> ({formatCount(path.missingTps ?? 0)} TPS)</span>
                </>
              )}
            </td>
          </tr>
          <tr>
            <th scope="row">Bagian yang diperlukan di sana</th>
            <td className="num">{toNeed(path)}</td>
          </tr>
        </tbody>
      </table>
    </>
  );
}
