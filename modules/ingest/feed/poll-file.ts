import { createHash } from "node:crypto";
import type { FeedAddress, FeedOutcome, FeedTools } from "./feed-event";
import type { FeedFileState } from "./feed-memory.server";
import type { Fetched } from "./fetch-feed-file.server";

/**
 * `state` is what is known now; `bytes` what was taken, if it was new; `retryAfterMs` what the server asked for; `line` why
 * it failed, if it did.
 */
export type Polled = {
  state: FeedFileState;
  bytes: Uint8Array | null;
  retryAfterMs: number | null;
  line: string | null;
};

/**
 * One question to one file and all that follows from the answer, in an order that loses nothing: the payload is
 * handled first, and only then is it remembered as seen. Whoever is killed between the two reads it again. A payload
 * that was refused is not remembered, for a cut-off body may carry the validator of the whole one.
 * @param alone runs its work while no other payload is handled
 * @returns null where nobody may write any more: then nothing was remembered
 */
export async function pollFile(
  file: FeedAddress,
  seen: FeedFileState,
  tools: FeedTools,
  alone: <Value>(work: () => Promise<Value>) => Promise<Value>,
  signal: AbortSignal,
): Promise<Polled | null> {
  const fetched = await tools.fetch(file, seen, signal);
  if (signal.aborted) return null;
  const receivedAt = tools.clock.now();
  return alone(async () => {
    // Only now: others may have been handled since, and the lock may be gone.
    if (signal.aborted || !(await tools.mayWrite())) return null;
    const polled = await settle(file, seen, { ...fetched, receivedAt }, tools);
    if (!(await tools.mayWrite())) return null;
    await tools.record(polled.state);
    return polled;
  });
}

async function settle(
  file: FeedAddress,
  seen: FeedFileState,
  fetched: Fetched & { receivedAt: Date },
  tools: FeedTools,
): Promise<Polled> {
  const checkedAt = fetched.receivedAt;
  const good = { ...seen, checkedAt, failures: 0 };
  const bad = { ...seen, checkedAt, failures: seen.failures + 1 };
  const nothing = { bytes: null, retryAfterMs: null, line: null };
  if (fetched.kind === "unchanged") return { ...nothing, state: good };
  if (fetched.kind === "failed")
    return { ...nothing, state: bad, retryAfterMs: fetched.retryAfterMs, line: fetched.rejection.message };

  const { payload, validators } = fetched;
  const sha256 = createHash("sha256").update(payload.bytes).digest("hex");
  if (sha256 === seen.sha256) return { ...nothing, state: { ...good, ...validators } };
  const { address, path, contest } = file;
  const outcome: FeedOutcome = await tools.handle({ ...payload, address, path, receivedAt: checkedAt });
  const { kind, ...rest } = outcome;
  tools.emit({ event: kind, contest, address, sha256, ...rest });
  if (kind === "refused") return { ...nothing, state: bad, line: outcome.line };
  return {
    ...nothing,
    state: { ...good, ...validators, sha256, changedAt: checkedAt },
    bytes: payload.bytes,
  };
}
