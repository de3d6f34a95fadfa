import { announceOutcome } from "@/modules/delivery/announce.server";
import type { FeedHandler, FeedOutcome } from "@/modules/ingest/feed/feed-event";
import { type Ingested, ingestPayload, loadKnownContests } from "@/modules/ingest/ingest-payload.server";
import { toOutcomeLine, toTimes } from "./report";

/** As long as a contest that was just closed, or made for a rehearsal, may go unnoticed. */
const KNOWN_FOR_MS = 10_000;

type HandlerOptions = { rehearsal: boolean; warn(line: string): void };

/**
 * Hands payloads of the feed to the same path as `npm run ingest -- FILE`: checked, judged, recorded, announced. A failed
 * announcement is a warning: running portals find the change by themselves.
 */
export function makeFeedHandler({ rehearsal, warn }: HandlerOptions): FeedHandler {
  let known: { contests: Awaited<ReturnType<typeof loadKnownContests>>; untilMs: number } | null = null;
  return async (payload) => {
    if (!known || performance.now() > known.untilMs)
      known = { contests: await loadKnownContests(), untilMs: performance.now() + KNOWN_FOR_MS };
    const { receivedAt } = payload;
    const ingested = await ingestPayload(payload, { rehearsal, receivedAt, known: known.contests });
    if (!ingested.ok) return { kind: "refused", line: ingested.failure.message };
    try {
      await announceOutcome(ingested.value.outcome);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message.trim().split("\n").at(-1) : String(cause);
      warn(
        `Recorded, but open pages could not be told at once (${reason}); they will find it by themselves.`,
      );
    }
    return toFeedOutcome(ingested.value);
  };
}

function toFeedOutcome({ contest: { name }, unitCode, outcome }: Ingested): FeedOutcome {
  if (outcome.kind === "snapshot-recorded") {
    const { contest, asOf, version, isPresent } = outcome;
    const rest = isPresent ? "" : "; a newer one is known, so it joined the history";
    const line = `${name} (${contest}), as of ${toTimes(asOf)}: recorded as version ${version}${rest}`;
    return { kind: "recorded", line, asOf, version };
  }
  const line = toOutcomeLine({ ...outcome, unitCode, name });
  switch (outcome.kind) {
    case "unit-recorded":
      return { kind: "recorded", line, asOf: outcome.asOf, version: outcome.version };
    case "already-recorded":
      return { kind: "already-recorded", line, asOf: outcome.asOf, version: outcome.version };
    case "nothing-yet":
      return { kind: "empty", line };
    default:
      return { kind: outcome.kind, line };
  }
}
