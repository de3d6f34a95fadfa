import { TwoBooksFigure } from "@/components/figures/two-books-figure";
import { formatCount, formatPercent } from "@/lib/format-id";
import {
  toAsOfLabel,
  toCoverageCounts,
  toDecisionLabel,
  toShareLabel,
  toSnapshotPath,
} from "@/modules/results/labels";
import type { Contest, SnapshotFigures } from "@/modules/results/types";

export type TwoBooksViewProps = {
  contest: Contest;
  party: string;
  sirekap: SnapshotFigures | null;
  official: SnapshotFigures | null;
};

/** Two figures for one party, one in each ledger, standing on the threshold or hanging under it. */
export function TwoBooksView({ contest, party, sirekap, official }: TwoBooksViewProps) {
  const first = toBook(sirekap, party, contest.thresholdPct);
  const second = toBook(official, party, contest.thresholdPct);
  if (!first || !second || contest.thresholdPct === null) {
    return <p className="meta">Belum ada angka di kedua buku. Belum ada angka tidak sama dengan nol.</p>;
  }
  const name =
    sirekap?.standings.find(({ candidacy }) => candidacy.slug === party)?.candidacy.shortName ?? party;
  const threshold = formatPercent(contest.thresholdPct, 0);
  return (
    <>
      <TwoBooksFigure
        id={`duo-${contest.slug}-${party}`}
        caption={`Bagian suara ${name} di dua buku, terhadap ambang ${threshold} persen`}
        first={first}
        second={second}
        thresholdLabel={`Ambang batas ${threshold} %`}
        thresholdDetail="dari seluruh suara sah nasional"
      />
      <p className="meta">
        Sirekap bukan penetapan. Periksa angka: <a href={first.path}>Sirekap</a>,{" "}
        <a href={second.path}>penetapan KPU</a>
      </p>
    </>
  );
}

function toBook(figures: SnapshotFigures | null, party: string, threshold: number | null) {
  const standing = figures?.standings.find(({ candidacy }) => candidacy.slug === party);
  const value = standing ? toShareLabel(standing) : null;
  if (!figures || !standing || standing.sharePct === null || value === null) return null;
  return {
    name: figures.ledger === "official" ? "Penetapan KPU" : "Sirekap",
    detail: toDetail(figures, standing.votes),
    value,
    above: threshold === null || standing.sharePct >= threshold,
    path: toSnapshotPath(figures),
  };
}

function toDetail(figures: SnapshotFigures, votes: number | null): string {
  const decision = toDecisionLabel(figures);
  if (!decision)
    return `${toCoverageCounts(figures.coverage) ?? "Cakupan tidak disebut"}, per ${toAsOfLabel(figures)}`;
  const day = figures.asOfPrecision === "year" ? "" : `, ${toAsOfLabel(figures)}`;
  const counts =
    votes === null || figures.validVotes === null
      ? "Suara tidak disebut"
      : `${formatCount(votes)} dari ${formatCount(figures.validVotes)} suara sah`;
  return `${counts}, ${decision}${day}`;
}
