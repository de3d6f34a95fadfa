import { Bar } from "@/components/figures/bar";
import { CoverageRule } from "@/components/figures/coverage-rule";
import { PercentCell } from "@/components/figures/percent-cell";
import { StateMark } from "@/components/figures/state-mark";
import { formatCount } from "@/lib/format-id";
import { toCoverageCounts, toCoverageLabel, toDecisionLabel, toShareLabel } from "@/modules/results/labels";
import { type Moment, toMomentPath } from "@/modules/results/moment";
import type { Reading } from "@/modules/results/reading.server";
import { coveragePct } from "@/modules/results/share";
import { SourceLine } from "@/modules/results/source-line";
import type { Standing } from "@/modules/results/types";

/** One count in the overview, and the decision beside it where there is one. */
export type ListedCount = { reading: Reading; decided: Reading | null };

const LEADERS = 3;
const LEADERS_OF_LEAD = 5;

type CardProps = { count: ListedCount; moment: Moment | null; Heading: "h2" | "h3"; isLead?: boolean };

/** How far one contest is counted, who is in front so far, and the ways to its pages. */
export function ContestCard({ count: { reading, decided }, moment, Heading, isLead = false }: CardProps) {
  const { contest, figures, state, ledger } = reading;
  const path = `/hasil/${contest.slug}`;
  const classes = ["w", isLead ? "lead-count" : "", state === "dark" ? "is-dark" : ""];
  return (
    <section className={classes.filter(Boolean).join(" ")} aria-labelledby={`k-${contest.slug}`}>
      <div className="w-h">
        <p className="w-what">
          {contest.isRehearsal ? "Gladi, angka buatan · " : ""}
          {ledger === "official" ? "Penetapan KPU" : "Hitung nyata Sirekap"} · {contest.electionName}
        </p>
        <Heading id={`k-${contest.slug}`}>
          <a href={toMomentPath(path, moment)}>{contest.name}</a>
        </Heading>
        <StateMark state={state} />
      </div>
      <Coverage reading={reading} />
      {figures ? (
        <Leaders reading={reading} decided={decided} isLead={isLead} />
      ) : (
        <p className="fig-t">Belum ada angka tidak sama dengan nol.</p>
      )}
      <p className="meta">{figures ? <SourceLine head={figures} /> : "Pembacaan pertama belum tercatat."}</p>
      {decided?.figures && (
        <p className="meta">Resmi: {toDecisionLabel(decided.figures) ?? "penetapan KPU"}.</p>
      )}
      <p className="card-ways">
        <a href={toMomentPath(path, moment)}>
          Tabel lengkap<span className="vh"> {contest.name}</span>
        </a>
        {contest.seats !== null && (
          <a href={toMomentPath(`${path}/kursi`, moment)}>
            Kursi<span className="vh"> {contest.name}</span>
          </a>
        )}
        <a href={toMomentPath(`${path}/koreksi`, moment)}>
          Koreksi<span className="vh"> {contest.name}</span>
        </a>
      </p>
    </section>
  );
}

function Coverage({ reading: { figures, ledger } }: { reading: Reading }) {
  if (!figures) return <CoverageRule pct={null} label="Belum ada TPS tercatat" />;
  if (ledger === "official") return <CoverageRule pct={100} label="Rekapitulasi resmi" />;
  const counts = toCoverageCounts(figures.coverage);
  const label = toCoverageLabel(figures.coverage);
  const pct = coveragePct(figures.coverage.counted, figures.coverage.total);
  if (label === null) return <CoverageRule pct={null} label={counts ?? "Cakupan TPS tidak disebut sumber"} />;
  return <CoverageRule pct={pct} label={`${label} % TPS masuk`} detail={counts} />;
}

type LeadersProps = { reading: Reading; decided: Reading | null; isLead: boolean };

/** Those in front by the ledger that is listed, with what the decision says of them in a column of its own. */
function Leaders({ reading: { contest, figures }, decided, isLead }: LeadersProps) {
  const official = decided?.figures?.standings;
  const known = (figures?.standings ?? []).filter(
    ({ votes, sharePct }) => votes !== null || sharePct !== null,
  );
  const leaders = known.slice(0, isLead ? LEADERS_OF_LEAD : LEADERS);
  const max = Math.max(...leaders.map(({ sharePct }) => sharePct ?? 0), 1);
  return (
    <table className={isLead ? "res" : "tb"} style={{ ["--max" as string]: max * 1.1 }}>
      <caption className="vh">
        Perolehan teratas {contest.name} pada pembacaan ini
        {official ? ", dengan bagian menurut penetapan" : ""}
      </caption>
      <thead>
        <tr>
          <th scope="col">Teratas</th>
          <th scope="col" className="num">
            Suara
          </th>
          <th scope="col" className="num">
            Bagian, %
          </th>
          {official && (
            <th scope="col" className="num">
              Resmi, %
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {leaders.map((standing) => (
          <tr key={standing.candidacy.slug}>
            <th scope="row">
              {standing.candidacy.name}
              {isLead && <Bar value={standing.sharePct} colorToken={standing.candidacy.colorToken} />}
            </th>
            <td className="num">{standing.votes === null ? "tidak disebut" : formatCount(standing.votes)}</td>
            <PercentCell label={toShareLabel(standing)} />
            {official && <PercentCell label={toOfficialShare(official, standing)} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function toOfficialShare(official: readonly Standing[], { candidacy }: Standing): string | null {
  const decided = official.find((standing) => standing.candidacy.slug === candidacy.slug);
  return decided ? toShareLabel(decided) : null;
}
