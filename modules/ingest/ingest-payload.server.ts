import "server-only";
import { fail, type Result, succeed } from "@/lib/result";
import { listAllCandidacies, listContests } from "@/modules/results/queries.server";
import { recordSnapshots } from "@/modules/results/record-snapshot.server";
import { recordRefusal } from "@/modules/results/refusals.server";
import type { Contest, RecordOutcome } from "@/modules/results/types";
import { type Checked, checkPayload, type Loaded, MEDIA_TYPE } from "./check-payload.server";
import type { KnownContest, Target } from "./detect-contest";
import type { Payload } from "./fetch-payload.server";
import { judgeReading } from "./judge/judge-reading";
import { type Rejection, toRejection } from "./rejection";

/** What came of it: a fact for delivery, or why readers see nothing new. */
export type Ingested = {
  contest: Contest;
  unitCode: string;
  outcome: Exclude<RecordOutcome, { kind: "unknown-contest" | "unknown-reference" }>;
};

export type IngestOptions = {
  /** Slug or KPU's code, where the payload's path does not say it. */
  contest?: string | undefined;
  /**
   * Saves a query to whoever has it. Where rehearsals are taken it should hold their contests too: they are otherwise
   * made, and all loaded again, at each call.
   */
  known?: readonly KnownContest[];
  /** When the bytes came; now where left out. */
  receivedAt?: Date;
  /** Takes invented figures too, into contests of their own. */
  rehearsal?: boolean;
};

/** Every contest with those who stand in it: what a response may speak of. */
export async function loadKnownContests(): Promise<KnownContest[]> {
  const [contests, candidacies] = await Promise.all([listContests(), listAllCandidacies()]);
  return contests.map((contest) => ({ contest, candidacies: candidacies.get(contest.slug) ?? [] }));
}

/**
 * Bytes → checked → judged and recorded in one transaction, or a rejection: then the bytes are kept in the ledger of
 * the contest, if they can be told to be of one, and nothing else changes. Announces nothing: the entry point hands
 * the fact to delivery. Throws only when the database fails.
 */
export async function ingestPayload(
  payload: Payload,
  options: IngestOptions = {},
): Promise<Result<Ingested, Rejection>> {
  const [result] = await ingestPayloads([payload], options);
  if (!result) throw new Error("a payload was taken without an outcome");
  return result;
}

/** The same for many payloads, recorded in one transaction; the results stand in their order. */
export async function ingestPayloads(
  payloads: readonly Payload[],
  { known, receivedAt = new Date(), ...options }: IngestOptions = {},
): Promise<Result<Ingested, Rejection>[]> {
  const loaded: Loaded = { contests: known ?? (await loadKnownContests()), regions: new Map() };
  const checked: Checked[] = [];
  for (const payload of payloads)
    checked.push(await checkPayload(payload, loaded, { ...options, receivedAt }));
  const drafts = checked.flatMap(({ result }) => (result.ok ? [result.value.draft] : []));
  const outcomes = (drafts.length === 0 ? [] : await recordSnapshots(drafts, judgeReading)).values();
  const results: Result<Ingested, Rejection>[] = [];
  for (const { payload, result, target } of checked) {
    const final = result.ok ? toIngested(result.value, outcomes.next().value) : result;
    if (!final.ok && target) await keepRefused(payload, target, final.failure, receivedAt);
    results.push(final);
  }
  return results;
}

function toIngested(
  { contest, unitCode }: Target,
  outcome: RecordOutcome | undefined,
): Result<Ingested, Rejection> {
  if (!outcome) throw new Error("a draft was recorded without an outcome");
  switch (outcome.kind) {
    case "unknown-contest":
      return fail(
        toRejection(
          "unknown-contest",
          `Contest ${outcome.contest} is gone from the database; seed it again.`,
        ),
      );
    case "unknown-reference":
      return fail(
        toRejection(
          "unknown-region",
          `The database does not know ${outcome.detail}; import the region tree (npm run regions), or seed it again.`,
        ),
      );
    default:
      return succeed({ contest, unitCode, outcome });
  }
}

const keepRefused = ({ bytes }: Payload, { contest, unitCode }: Target, rejection: Rejection, at: Date) =>
  recordRefusal({
    contest: contest.slug,
    unitCode,
    payload: { bytes, mediaType: MEDIA_TYPE },
    rejection,
    at,
  });
