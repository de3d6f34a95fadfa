import { fail, type Result, succeed } from "@/lib/result";
import { announce } from "@/modules/delivery/announce.server";
import type { ContestOutcome, ElectionDraft } from "@/modules/results/contest-draft";
import {
  getElection,
  getNewestElection,
  getRegion,
  listAreas,
  listKnownParties,
} from "@/modules/results/queries.server";
import { recordContests } from "@/modules/results/record-contests.server";
import { REHEARSAL_ELECTION } from "@/modules/results/rehearsal-slug";
import type { AddArguments } from "./arguments";
import { type ContestPlan, planContests } from "./plan-contests";

export type Added = { election: ElectionDraft; plan: ContestPlan; outcomes: ContestOutcome[] };

/** One run of `contest add`: reads, plans, records, announces. Nothing is written where anything is wrong. */
export async function addContests(asked: AddArguments): Promise<Result<Added, string>> {
  const election = await findElection(asked);
  if (!election.ok) return election;
  const root = asked.kind.level === 0 ? await getRegion("0") : null;
  const plan = await planContests(asked, {
    election: election.value,
    regions: root ? [root] : await listAreas(asked.kind.level),
    parties: await listKnownParties(election.value.slug),
  });
  if (!plan.ok) return plan;
  if (asked.isDryRun) return succeed({ election: election.value, plan: plan.value, outcomes: [] });
  const { heldOn } = election.value;
  const recorded = await recordContests(
    asked.isRehearsal ? { ...REHEARSAL_ELECTION, heldOn } : election.value,
    plan.value.drafts,
  );
  if (!recorded.ok) return fail(recorded.failure.message);
  await tellOnce(recorded.value);
  return succeed({ election: election.value, plan: plan.value, outcomes: recorded.value });
}

/** A hint to look is enough for all of them; a portal that is away looks by itself. */
async function tellOnce(outcomes: readonly ContestOutcome[]): Promise<void> {
  const moved = outcomes.find(({ kind }) => kind !== "unchanged");
  if (!moved) return;
  const fact = {
    kind: "snapshot-recorded",
    contest: moved.slug,
    version: 0,
    asOf: "",
    isPresent: false,
  } as const;
  await announce(fact).catch(() => undefined);
}

/** The election that is named, a new one where its day is given, or the newest that is no rehearsal. */
async function findElection({ election }: AddArguments): Promise<Result<ElectionDraft, string>> {
  if (election === null) {
    const newest = await getNewestElection();
    return newest
      ? succeed(newest)
      : fail("There is no election yet; name one with --election and --held-on.");
  }
  const { slug, name, heldOn } = election;
  if (slug === REHEARSAL_ELECTION.slug) return fail("Contests of a rehearsal are made with --rehearsal.");
  const known = await getElection(slug);
  if (known && heldOn && known.heldOn.getTime() !== heldOn.getTime())
    return fail(`${slug} is held on ${known.heldOn.toISOString().slice(0, 10)}, not on another day.`);
  if (known) return succeed(known);
  if (!heldOn) return fail(`There is no election ${slug}; a new one is given its day with --held-on.`);
  return succeed({ slug, name: name ?? `Pemilu ${heldOn.getUTCFullYear()}`, heldOn });
}
