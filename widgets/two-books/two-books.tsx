import { StateMark } from "@/components/figures/state-mark";
import { TwoBooksFigure } from "@/components/figures/two-books-figure";
import { formatCount, formatPercent } from "@/lib/format-id";
import {
  toAsOfLabel,
  toCoverageCounts,
  toDecisionLabel,
  toShareLabel,
  toSnapshotPath,
} from "@/modules/results/labels";
import { SourceLine } from "@/modules/results/source-line";
import { compareWithThreshold } from "@/modules/results/threshold";
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
  const only = first ?? second;
  if (!only)
    return <p className="meta">Belum ada angka di kedua buku. Belum ada angka tidak sama dengan nol.</p>;
  if (!first || !second || contest.thresholdPct === null)
    return <OneBook book={only} missing={toMissing(first, second)} />;
  const name = only.shortName;
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

type Book = NonNullable<ReturnType<typeof toBook>>;

/** One ledger alone, as on every night before a decision: its figure, and which book has none yet. */
function OneBook({ book, missing }: { book: Book; missing: string | null }) {
  return (
    <div className="one-book">
      <p className="nm">
        {book.shortName}, {book.name}
      </p>
      <p className="fig">
        {book.value}
        <small>%</small>
      </p>
      <p className="fig-t">{book.detail}</p>
      {missing && (
        <p className="fig-t">
          {missing}: <StateMark state="empty" as="span" />
        </p>
      )}
      <p className="meta">
        <SourceLine head={book.figures} />
      </p>
    </div>
  );
}

const toMissing = (first: Book | null, second: Book | null): string | null =>
  first === null ? "Sirekap" : second === null ? "Penetapan KPU" : null;

function toBook(figures: SnapshotFigures | null, party: string, threshold: number | null) {
  const standing = figures?.standings.find(({ candidacy }) => candidacy.slug === party);
  const value = standing ? toShareLabel(standing) : null;
  if (!figures || !standing || value === null) return null;
  const compared = threshold === null ? 0 : compareWithThreshold(standing, figures.validVotes, threshold);
  return {
    name: figures.ledger === "official" ? "Penetapan KPU" : "Sirekap",
    shortName: standing.candidacy.shortName,
    detail: toDetail(figures, standing.votes),
    value,
    above: (compared ?? -1) >= 0,
    path: toSnapshotPath(figures),
    figures,
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
