import { OpenDataLinks } from "@/app/_parts/open-data-links";
import { PercentCell } from "@/components/figures/percent-cell";
import { formatCount } from "@/lib/format-id";
import { toHref } from "@/modules/open-data/to-open";
import type { Heads } from "@/modules/results/history.server";
import { toCoverageCounts, toCoverageLabel, toShareLabel, toSnapshotPath } from "@/modules/results/labels";
import { AsOf } from "@/modules/results/source-line";
import type { Contest, SnapshotFigures } from "@/modules/results/types";

type SnapshotCardProps = {
  contest: Contest;
  figures: SnapshotFigures;
  byteLength: number | null;
  others: Heads;
};

/** One snapshot laid open, and the others of its contest: all, or those near it where there are many. */
export function SnapshotCard({ contest, figures, byteLength, others: { heads, total } }: SnapshotCardProps) {
  return (
    <div className="back">
      <Origin figures={figures} byteLength={byteLength} />
      <Figures contest={contest} figures={figures} />
      <OpenDataLinks path={toHref(figures)} isReading />
      <section aria-labelledby="lain">
        <h2 id="lain">
          {heads.length < total ? "Catatan di sekitarnya" : "Semua catatan"} {contest.name}
        </h2>
        {heads.length < total && (
          <p className="meta">
            {formatCount(heads.length)} dari {formatCount(total)} catatan, dengan yang terbaru dan yang
            pertama.
          </p>
        )}
        <ol className="plain">
          {heads.map((head) => (
            <li key={head.version}>
              {head.version === figures.version ? (
                <b aria-current="page">Catatan ke-{head.version}</b>
              ) : (
                <a href={toSnapshotPath(head)}>Catatan ke-{head.version}</a>
              )}
              , {head.decisionNumber ? `Keputusan KPU ${head.decisionNumber}` : "Sirekap"},{" "}
              <AsOf head={head} />
              {head.completeness === "partial" && ", sebagian"}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function Origin({ figures, byteLength }: { figures: SnapshotFigures; byteLength: number | null }) {
  const coverage = toCoverageLabel(figures.coverage);
  const rows: [string, React.ReactNode][] = [
    ["Buku", figures.ledger === "official" ? "Penetapan KPU" : "Sirekap, hitung nyata"],
    [
      "Sumber",
      <>
        {figures.sourceUrl ? (
          <a href={figures.sourceUrl} rel="noopener">
            {figures.source}
          </a>
        ) : (
          figures.source
        )}
        {figures.via && `, dari ${figures.via}`}
      </>,
    ],
    ["Waktu angka", <AsOf key="asof" head={figures} />],
    [
      "Cakupan",
      toCoverageCounts(figures.coverage)
        ? `${toCoverageCounts(figures.coverage)}${coverage ? ` (${coverage} %)` : ""}`
        : "tidak disebut sumber",
    ],
    [
      "Kelengkapan",
      figures.completeness === "full" ? "lengkap" : "sebagian: yang tidak disebut sumber tidak diisi",
    ],
    [
      "Berkas asal",
      <>
        <a href={`${toSnapshotPath(figures)}/berkas`} download>
          Unduh berkas
        </a>
        {byteLength !== null && ` (${formatCount(byteLength)} bita)`}
      </>,
    ],
    ["Sidik SHA-256", <code key="sha">{figures.payloadSha256}</code>],
  ];
  return (
    <section aria-labelledby="asal">
      <h2 id="asal">Asal angka</h2>
      <table className="tb origin">
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Figures({ contest, figures }: { contest: Contest; figures: SnapshotFigures }) {
  const known = figures.standings.filter(({ votes, sharePct }) => votes !== null || sharePct !== null);
  return (
    <section aria-labelledby="angka">
      <h2 id="angka">Angka</h2>
      <table className="tb">
        <caption className="vh">Perolehan suara {contest.name} pada catatan ini</caption>
        <thead>
          <tr>
            <th scope="col">Nomor urut, nama</th>
            <th scope="col" className="num">
              Suara
            </th>
            <th scope="col" className="num">
              Bagian, %
            </th>
          </tr>
        </thead>
        <tbody>
          {known.map((standing) => (
            <tr key={standing.candidacy.slug}>
              <th scope="row">
                {standing.candidacy.ballotNumber} {standing.candidacy.name}
              </th>
              <td className="num">
                {standing.votes === null ? "tidak disebut" : formatCount(standing.votes)}
              </td>
              <PercentCell label={toShareLabel(standing)} />
            </tr>
          ))}
        </tbody>
        {figures.validVotes !== null && (
          <tfoot>
            <tr>
              <th scope="row">Jumlah suara sah</th>
              <td className="num">{formatCount(figures.validVotes)}</td>
              <td />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
