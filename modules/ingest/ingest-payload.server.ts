import "server-only";
import { fail, type Result, succeed } from "@/lib/result";
import { listCandidacies, listContests, listRegions } from "@/modules/results/queries.server";
import { recordSnapshot } from "@/modules/results/record-snapshot.server";
import type { Contest, SnapshotRecorded } from "@/modules/results/types";
import { detectContest, type KnownContest } from "./detect-contest";
import type { Payload } from "./fetch-payload.server";
import { type IngestReference, parseSirekap } from "./parse-sirekap";
import { type Rejection, toRejection } from "./rejection";

/** What came of it: a fact for delivery, or the version that these very bytes already have. */
export type Ingested = {
  contest: Contest;
  outcome: SnapshotRecorded | { kind: "already-recorded"; contest: string; version: number; asOf: string };
};

type IngestOptions = { contest?: string | undefined; known?: readonly KnownContest[]; receivedAt?: Date };

/** Every contest with those who stand in it: what a response may speak of. */
export async function loadKnownContests(): Promise<KnownContest[]> {
  const contests = await listContests();
  return Promise.all(
    contests.map(async (contest) => ({ contest, candidacies: await listCandidacies(contest.slug) })),
  );
}

/**
 * Bytes → checked → recorded in one transaction, or a rejection and nothing recorded. Announces nothing: the
 * entry point hands the fact to delivery. `known` saves a query to whoever has it. Throws only when the
 * database fails.
 */
export async function ingestPayload(
  payload: Payload,
  { contest: option, known, receivedAt = new Date() }: IngestOptions = {},
): Promise<Result<Ingested, Rejection>> {
  const contests = known ?? (await loadKnownContests());
  const detected = detectContest({ option, location: payload.location, bytes: payload.bytes }, contests);
  if (!detected.ok) return detected;
  const contest = detected.value;
  if (contest.closedAt !== null) {
    const how = `open it again with \`npm run contest -- open ${contest.slug}\``;
    return fail(
      toRejection("closed-contest", `Counting of ${contest.name} is closed and readers are told so; ${how}.`),
    );
  }
  const candidacies = contests.find((entry) => entry.contest.slug === contest.slug)?.candidacies ?? [];
  const reference: IngestReference = { contest, candidacies, regions: await listRegions(contest.regionCode) };

  const parsed = parseSirekap(payload.bytes, reference, receivedAt);
  if (!parsed.ok) return parsed;
  const outcome = await recordSnapshot({
    ...parsed.value,
    sourceUrl: payload.sourceUrl,
    receivedAt,
    payload: { bytes: payload.bytes, mediaType: "application/json" },
  });
  switch (outcome.kind) {
    case "snapshot-recorded":
    case "already-recorded":
      return succeed({ contest, outcome });
    case "unknown-contest":
      return fail(
        toRejection(
          "unknown-contest",
          `Contest ${outcome.contest} is gone from the database; seed it again.`,
        ),
      );
    case "unknown-reference":
      return fail(
        toRejection("unknown-region", `The database does not know ${outcome.detail}; seed it again.`),
      );
  }
}
