import { CoverageRule } from "@/components/figures/coverage-rule";
import { PercentCell } from "@/components/figures/percent-cell";
import { StateMark } from "@/components/figures/state-mark";
import { formatCount } from "@/lib/format-id";
import { toCoverageCounts, toCoverageLabel, toShareLabel } from "@/modules/results/labels";
import { type Moment, toMomentPath } from "@/modules/results/moment";
import { getReading, type Reading } from "@/modules/results/reading.server";
import { coveragePct } from "@/modules/results/share";
import { SourceLine } from "@/modules/results/source-line";
import type { Contest } from "@/modules/results/types";
import { type ContestGroup, toContestGroups } from "./contest-groups";
import { MomentNote } from "./notes";

const LEADERS = 3;

/** All contests, those that are rehearsed apart from those that are counted. */
export async function ContestList({
  contests,
  moment,
}: {
  contests: readonly Contest[];
  moment: Moment | null;
}) {
  const counted = toContestGroups(contests.filter(({ isRehearsal }) => !isRehearsal));
  const practised = toContestGroups(contests.filter(({ isRehearsal }) => isRehearsal));
  const [real, rehearsed] = await Promise.all(
    [counted, practised].map(({ cards }) => listReadings(cards, moment?.at)),
  );
  const readings = [...(real ?? []), ...(rehearsed ?? [])];
  return (
    <div className="res-page">
      <header className="res-h">
        <p className="kick">Hasil</p>
        <h1 className="h1">Semua hitungan</h1>
        <p className="dek">
          Tiap hitungan dengan keadaannya, cakupan TPS, dan perolehan teratas sementara. Angka Sirekap bukan
          penetapan.
        </p>
      </header>
      <MomentNote moment={moment} path="/hasil" isKnown={readings.some(({ figures }) => figures !== null)} />
      {real?.length === 0 && counted.groups.length === 0 ? (
        <p className="sec fig-t">Belum ada hitungan yang tercatat. Halaman ini terisi begitu ada.</p>
      ) : (
        <div className="sec two">
          {real?.map((reading) => (
            <ContestCard key={reading.contest.slug} reading={reading} moment={moment} Heading="h2" />
          ))}
        </div>
      )}
      <GroupList groups={counted.groups} moment={moment} />
      {rehearsed && rehearsed.length + practised.groups.length > 0 && (
        <section className="sec" aria-labelledby="gladi">
          <div className="sec-h">
            <h2 id="gladi">Gladi, angka buatan</h2>
          </div>
          <p className="dek">Hitungan di bawah ini dibuat untuk latihan dan bukan hasil pemilu.</p>
          <div className="two">
            {rehearsed.map((reading) => (
              <ContestCard key={reading.contest.slug} reading={reading} moment={moment} Heading="h3" />
            ))}
          </div>
          <GroupList groups={practised.groups} moment={moment} />
        </section>
      )}
    </div>
  );
}

async function listReadings(contests: readonly Contest[], at: string | undefined): Promise<Reading[]> {
  const found = await Promise.all(contests.map(({ slug }) => getListedReading(slug, at)));
  return found.filter((reading) => reading !== null);
}

/** Contests by kind, folded: their own pages have the figures. */
function GroupList({ groups, moment }: { groups: readonly ContestGroup[]; moment: Moment | null }) {
  return groups.map(({ title, contests }) => (
    <details key={title} className="sec equal">
      <summary>
        {title}: {formatCount(contests.length)} hitungan
      </summary>
      <ul className="hits">
        {contests.map(({ slug, name, headVersion }) => (
          <li key={slug}>
            <a href={toMomentPath(`/hasil/${slug}`, moment)}>{name}</a>
            {headVersion === 0 && <span> belum ada pembacaan</span>}
          </li>
        ))}
      </ul>
    </details>
  ));
}

/** What Sirekap says; the decision where Sirekap says nothing. */
async function getListedReading(contest: string, at: string | undefined): Promise<Reading | null> {
  const sirekap = await getReading({ contest, at });
  if (sirekap?.figures) return sirekap;
  const official = await getReading({ contest, at, ledger: "official" });
  return official?.figures ? official : sirekap;
}

type CardProps = { reading: Reading; moment: Moment | null; Heading: "h2" | "h3" };

function ContestCard({ reading, moment, Heading }: CardProps) {
  const { contest, figures, state, ledger } = reading;
  return (
    <section className={state === "dark" ? "w is-dark" : "w"} aria-labelledby={`k-${contest.slug}`}>
      <div className="w-h">
        <p className="w-what">
          {contest.isRehearsal ? "Gladi, angka buatan · " : ""}
          {ledger === "official" ? "Penetapan KPU" : "Hitung nyata Sirekap"} · {contest.electionName}
        </p>
        <Heading id={`k-${contest.slug}`}>
          <a href={toMomentPath(`/hasil/${contest.slug}`, moment)}>{contest.name}</a>
        </Heading>
        <StateMark state={state} />
      </div>
      <Coverage reading={reading} />
      {figures ? (
        <Leaders reading={reading} />
      ) : (
        <p className="fig-t">Belum ada angka tidak sama dengan nol.</p>
      )}
      <p className="meta">{figures ? <SourceLine head={figures} /> : "Pembacaan pertama belum tercatat."}</p>
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

function Leaders({ reading: { contest, figures } }: { reading: Reading }) {
  const known = (figures?.standings ?? []).filter(
    ({ votes, sharePct }) => votes !== null || sharePct !== null,
  );
  return (
    <table className="tb">
      <caption className="vh">Perolehan teratas {contest.name} pada pembacaan ini</caption>
      <thead>
        <tr>
          <th scope="col">Teratas</th>
          <th scope="col" className="num">
            Suara
          </th>
          <th scope="col" className="num">
            Bagian, %
          </th>
        </tr>
      </thead>
      <tbody>
        {known.slice(0, LEADERS).map((standing) => (
          <tr key={standing.candidacy.slug}>
            <th scope="row">{standing.candidacy.name}</th>
            <td className="num">{standing.votes === null ? "tidak disebut" : formatCount(standing.votes)}</td>
            <PercentCell label={toShareLabel(standing)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
