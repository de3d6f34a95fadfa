import { Bar } from "@/components/figures/bar";
import { NoFigure, PercentCell } from "@/components/figures/percent-cell";
import { formatCount } from "@/lib/format-id";
import { toAsOfLabel, toDecisionLabel, toShareLabel } from "@/modules/results/labels";
import type { Reading } from "@/modules/results/reading.server";
import { ReadingFrame } from "@/modules/results/reading-frame";
import { AsOf } from "@/modules/results/source-line";
import { type Row, toBarMax, toRows } from "./rows";

export type RealCountViewProps = {
  reading: Reading;
  parties?: readonly string[] | undefined;
  highlight?: string | undefined;
  title?: string | undefined;
};

/** A table of standings; the rule under each row is its share. */
export function RealCountView({ reading, parties, highlight, title }: RealCountViewProps) {
  const { contest, figures, ledger } = reading;
  const rows = toRows(reading, parties);
  const what = ledger === "official" ? "Penetapan KPU · suara sah" : "Hitung nyata Sirekap · suara sah";
  const hasThreshold = contest.thresholdPct !== null;
  return (
    <ReadingFrame
      reading={reading}
      what={what}
      title={title ?? contest.name}
      notes={toNotes(reading, parties)}
    >
      <table className={hasThreshold ? "res at" : "res"} style={{ ["--max" as string]: toBarMax(rows) }}>
        <caption className="vh">{toCaption(reading)}</caption>
        <thead>
          <tr>
            <th scope="col">Nomor urut, {contest.kpuCode === "ppwp" ? "pasangan" : "partai"}</th>
            <th scope="col" className="num">
              Suara
            </th>
            <th scope="col" className="num">
              Bagian, %
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={toKey(row)} row={row} reading={reading} highlight={highlight} />
          ))}
        </tbody>
        {parties === undefined && figures?.validVotes != null && (
          <tfoot>
            <tr>
              <th scope="row">Jumlah suara sah{ledger === "official" ? "" : " tercatat"}</th>
              <td className="num">{formatCount(figures.validVotes)}</td>
              <td />
            </tr>
          </tfoot>
        )}
      </table>
    </ReadingFrame>
  );
}

const toKey = (row: Row): string =>
  row.kind === "threshold"
    ? "threshold"
    : row.kind === "unknown"
      ? row.candidacy.slug
      : row.standing.candidacy.slug;

function TableRow({
  row,
  reading,
  highlight,
}: {
  row: Row;
  reading: Reading;
  highlight: string | undefined;
}) {
  if (row.kind === "threshold") return <ThresholdRow reading={reading} />;
  if (row.kind === "unknown")
    return <UnknownRow number={row.candidacy.ballotNumber} name={row.candidacy.name} />;
  const { candidacy, votes, sharePct } = row.standing;
  const delta = row.note && <span className="delta">{row.note}</span>;
  const onShare = reading.current !== null;
  return (
    <tr className={candidacy.slug === highlight ? "us" : undefined}>
      <th scope="row">
        <small>{candidacy.ballotNumber}</small>
        {candidacy.name}
        <Bar value={sharePct} colorToken={candidacy.colorToken} />
      </th>
      <td className={row.changed ? "num chg" : "num"}>
        {votes === null ? <NoFigure /> : formatCount(votes)}
        {!onShare && delta}
      </td>
      <PercentCell label={toShareLabel(row.standing)} note={onShare ? delta : undefined} />
    </tr>
  );
}

function ThresholdRow({ reading: { contest, figures, ledger } }: { reading: Reading }) {
  const remark =
    ledger === "official" && figures?.validVotes != null
      ? `dari ${formatCount(figures.validVotes)} suara sah`
      : "sementara, bukan penetapan";
  return (
    <tr className="cut">
      <th colSpan={3} scope="rowgroup">
        Ambang {contest.thresholdPct}&nbsp;% <span>· {remark}</span>
      </th>
    </tr>
  );
}

const UnknownRow = ({ number, name }: { number: number; name: string }) => (
  <tr className="nil">
    <th scope="row">
      <small>{number}</small>
      {name}
    </th>
    <td className="num">
      <NoFigure />
    </td>
    <PercentCell label={null} />
  </tr>
);

function toCaption({ contest, figures, ledger }: Reading): string {
  const book = ledger === "official" ? "menurut penetapan KPU" : "menurut Sirekap";
  return figures ? `${contest.name} ${book}, ${toAsOfLabel(figures)}` : `${contest.name}, belum ada angka`;
}

function toNotes({ figures, current }: Reading, parties: readonly string[] | undefined) {
  if (!figures) return ["Belum ada angka tidak sama dengan nol."];
  const partial = figures.completeness === "partial" && parties === undefined;
  return [
    ...(partial ? ["Partai lain tidak disebut sumber: tidak ada angka, bukan nol."] : []),
    ...(current
      ? [
          <>
            “Kini” adalah bagian suara menurut{" "}
            {toDecisionLabel(current) ?? (
              <>
                pembacaan <AsOf head={current} />
              </>
            )}
            .
          </>,
        ]
      : []),
  ];
}
