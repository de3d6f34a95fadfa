import "server-only";
import { fail, type Result, succeed } from "@/lib/result";
import { getDb } from "@/modules/ops/db.server";
import type { Prisma } from "@/prisma/generated/client";
import type { ContestDraft, ContestFailure, ContestOutcome, ElectionDraft } from "./contest-draft";
import { recordCandidacies } from "./record-candidacies.server";
import { recordDistricts } from "./record-districts.server";

type Transaction = Prisma.TransactionClient;

/** Rolls the transaction back; never leaves this file. */
class Refused extends Error {
  constructor(readonly failure: ContestFailure) {
    super(failure.message);
  }
}

/**
 * Makes contests with all who stand in them and their districts, or brings those that exist up to date, all in one
 * transaction or none. The same again changes nothing. A contest is known by its election, KPU's code and its region,
 * one of a rehearsal by its slug, so that what was made before keeps its address. Nobody who has a figure is removed.
 * @returns one outcome for each draft, in their order
 */
export async function recordContests(
  election: ElectionDraft,
  drafts: readonly ContestDraft[],
): Promise<Result<ContestOutcome[], ContestFailure>> {
  try {
    return await getDb().$transaction(
      async (tx) => {
        // Two commands at once would each find a contest missing.
        await tx.$executeRaw`LOCK TABLE contest IN SHARE ROW EXCLUSIVE MODE`;
        const electionId = await recordElection(tx, election);
        const outcomes: ContestOutcome[] = [];
        for (const draft of drafts) outcomes.push(await recordOne(tx, electionId, draft));
        return succeed(outcomes);
      },
      { timeout: 120_000, maxWait: 60_000 },
    );
  } catch (error) {
    if (error instanceof Refused) return fail(error.failure);
    throw error;
  }
}

async function recordElection(tx: Transaction, { slug, name, heldOn }: ElectionDraft): Promise<number> {
  await tx.$executeRaw`
    INSERT INTO election (slug, name, held_on) VALUES (${slug}, ${name}, ${heldOn}::date) ON CONFLICT (slug) DO NOTHING`;
  const [row] = await tx.$queryRaw<{ id: number }[]>`SELECT id FROM election WHERE slug = ${slug}`;
  if (!row) throw new Error("an election that was just written is gone");
  return row.id;
}

async function recordOne(tx: Transaction, electionId: number, draft: ContestDraft): Promise<ContestOutcome> {
  const known = await findContest(tx, electionId, draft);
  const id = known?.id ?? (await insertContest(tx, electionId, draft));
  const isNamed = known === null ? false : await updateContest(tx, id, draft);
  const candidacies = await recordCandidacies(tx, id, draft);
  if (!candidacies.ok) throw new Refused(candidacies.failure);
  const isDistricted = draft.districts !== null && (await recordDistricts(tx, id, draft, draft.districts));
  const isChanged = isNamed || candidacies.value > 0 || isDistricted;
  // Open pages and caches follow the version.
  if (known && isChanged)
    await tx.$executeRaw`UPDATE contest SET head_version = head_version + 1 WHERE id = ${id}`;
  const [now] = await tx.$queryRaw<Omit<ContestOutcome, "kind">[]>`
    SELECT slug, name, (SELECT count(*)::int FROM candidacy WHERE contest_id = contest.id) AS candidacies,
      (SELECT count(*)::int FROM district WHERE contest_id = contest.id) AS districts
    FROM contest WHERE id = ${id}`;
  if (!now) throw new Error("a contest that was just written is gone");
  return { ...now, kind: known === null ? "created" : isChanged ? "changed" : "unchanged" };
}

async function findContest(tx: Transaction, electionId: number, draft: ContestDraft) {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM contest WHERE is_rehearsal = ${draft.isRehearsal} AND kpu_code = ${draft.kpuCode}
      AND region_code = ${draft.regionCode}
      AND ((${draft.isRehearsal} AND slug = ${draft.slug}) OR (NOT ${draft.isRehearsal} AND election_id = ${electionId}))`;
  return row ?? null;
}

async function insertContest(tx: Transaction, electionId: number, draft: ContestDraft): Promise<number> {
  const { kpuCode, regionCode, threshold } = draft;
  const [region] = await tx.$queryRaw<{ code: string }[]>`SELECT code FROM region WHERE code = ${regionCode}`;
  if (!region) {
    const message = `There is no region ${regionCode}; import the region tree first (npm run regions -- URL).`;
    throw new Refused({ kind: "unknown-region", message });
  }
  // Two regencies of one name exist in theory; the code then tells them apart.
  for (const slug of [draft.slug, `${draft.slug}-${regionCode.toLowerCase()}`]) {
    const [row] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO contest (slug, election_id, kpu_code, name, short_name, region_code, seats, threshold_pct,
        threshold_law, is_rehearsal)
      VALUES (${slug}, ${electionId}, ${kpuCode}, ${draft.name}, ${draft.shortName}, ${regionCode}, ${draft.seats},
        ${threshold?.pct ?? null}, ${threshold?.law ?? null}, ${draft.isRehearsal})
      ON CONFLICT (slug) DO NOTHING RETURNING id`;
    if (row) return row.id;
  }
  const message = `Another contest stands under the address ${draft.slug} already; give this one another with --slug.`;
  throw new Refused({ kind: "address-taken", message });
}

/** Seats and threshold where the draft gives them; names stay, an editor may have mended them. */
async function updateContest(tx: Transaction, id: number, { seats, threshold }: ContestDraft) {
  const changed = await tx.$executeRaw`
    UPDATE contest SET seats = coalesce(${seats}, seats),
      threshold_pct = CASE WHEN ${threshold !== null} THEN ${threshold?.pct ?? null} ELSE threshold_pct END,
      threshold_law = CASE WHEN ${threshold !== null} THEN ${threshold?.law ?? null} ELSE threshold_law END
    WHERE id = ${id} AND (
      seats IS DISTINCT FROM coalesce(${seats}, seats) OR (${threshold !== null} AND (
        threshold_pct IS DISTINCT FROM ${threshold?.pct ?? null} OR threshold_law IS DISTINCT FROM ${threshold?.law ?? null})))`;
  return changed > 0;
}
