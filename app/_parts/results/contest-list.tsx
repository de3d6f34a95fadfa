import { formatCount } from "@/lib/format-id";
import { type Moment, toMomentPath } from "@/modules/results/moment";
import { getReading } from "@/modules/results/reading.server";
import type { Contest } from "@/modules/results/types";
import { ContestCard, type ListedCount } from "./contest-card";
import { type ContestGroup, toContestGroups } from "./contest-groups";
import { MomentNote } from "./notes";

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
  const [real, rehearsed] = await Promise.all([
    listCounts(counted.cards, moment?.at),
    listCounts(practised.cards, moment?.at),
  ]);
  const [lead, ...others] = real.toSorted(byWeight);
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
      <MomentNote
        moment={moment}
        path="/hasil"
        isKnown={[...real, ...rehearsed].some(({ reading }) => reading.figures !== null)}
      />
      {lead === undefined && counted.groups.length === 0 && (
        <p className="sec fig-t">Belum ada hitungan yang tercatat. Halaman ini terisi begitu ada.</p>
      )}
      {lead !== undefined && (
        <div className="sec">
          <ContestCard count={lead} moment={moment} Heading="h2" isLead />
        </div>
      )}
      {others.length > 0 && (
        <div className="sec two">
          {others.map((count) => (
            <ContestCard key={count.reading.contest.slug} count={count} moment={moment} Heading="h2" />
          ))}
        </div>
      )}
      <GroupList groups={counted.groups} moment={moment} />
      {rehearsed.length + practised.groups.length > 0 && (
        <section className="sec" aria-labelledby="gladi">
          <div className="sec-h">
            <h2 id="gladi">Gladi, angka buatan</h2>
          </div>
          <p className="dek">Hitungan di bawah ini dibuat untuk latihan dan bukan hasil pemilu.</p>
          <div className="two">
            {rehearsed.map((count) => (
              <ContestCard key={count.reading.contest.slug} count={count} moment={moment} Heading="h3" />
            ))}
          </div>
          <GroupList groups={practised.groups} moment={moment} />
        </section>
      )}
    </div>
  );
}

async function listCounts(contests: readonly Contest[], at: string | undefined): Promise<ListedCount[]> {
  const found = await Promise.all(contests.map(({ slug }) => getListed(slug, at)));
  return found.filter((count) => count !== null);
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

/** What Sirekap says, with the decision beside it; the decision alone where Sirekap says nothing. */
async function getListed(contest: string, at: string | undefined): Promise<ListedCount | null> {
  const sirekap = await getReading({ contest, at });
  const official = await getReading({ contest, at, ledger: "official" });
  const decided = official?.figures ? official : null;
  if (sirekap?.figures || !decided) return sirekap && { reading: sirekap, decided };
  return { reading: decided, decided: null };
}

/** Whole countries before their parts, then the newest reading: the count that most readers come for leads. */
function byWeight(a: ListedCount, b: ListedCount): number {
  const isPart = ({ reading }: ListedCount) => (reading.contest.regionCode === "0" ? 0 : 1);
  const asOf = ({ reading }: ListedCount) => reading.figures?.asOf ?? "";
  return isPart(a) - isPart(b) || asOf(b).localeCompare(asOf(a));
}
