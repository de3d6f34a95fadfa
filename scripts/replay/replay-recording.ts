import { announceOutcome } from "@/modules/delivery/announce.server";
import { ingestPayload, loadKnownContests } from "@/modules/ingest/ingest-payload.server";
import type { ReplayArguments } from "./arguments";
import { type RecordedLine, readLines } from "./read-lines";

/** What became of one line of the recording. `line` counts from 1. */
export type ReplayedLine = { line: number; kind: string; version?: number; asOf?: string; message?: string };

export type ReplaySummary = { lines: number; recorded: number; known: number; held: number; other: number };

type ReplayTools = {
  report: (line: ReplayedLine) => void;
  /** Waits, in ms; a test hands in one that does not. */
  wait?: (delayMs: number) => Promise<void>;
  isStopped?: () => boolean;
};

const waitFor = (delayMs: number) => new Promise<void>((done) => setTimeout(done, delayMs));

/**
 * Hands each line of a recording to the same path as a live file of the feed, in its order, at the pace asked for:
 * the pause between two lines is that between their stamps. A line that cannot be taken is reported and passed over.
 */
export async function replayRecording(
  { file, contest, speed }: Pick<ReplayArguments, "file" | "contest" | "speed">,
  { report, wait = waitFor, isStopped = () => false }: ReplayTools,
): Promise<ReplaySummary> {
  const known = await loadKnownContests();
  const summary: ReplaySummary = { lines: 0, recorded: 0, known: 0, held: 0, other: 0 };
  let before: number | null = null;
  for await (const line of readLines(file)) {
    if (isStopped()) break;
    const stampMs = toStampMs(line);
    if (speed !== null && before !== null && stampMs !== null && stampMs > before)
      await wait((stampMs - before) / speed);
    before = stampMs ?? before;
    const replayed = await replayLine(line, { file, contest, known });
    summary.lines += 1;
    if (replayed.kind === "snapshot-recorded" || replayed.kind === "unit-recorded") summary.recorded += 1;
    else if (replayed.kind === "already-recorded") summary.known += 1;
    else if (replayed.kind === "held") summary.held += 1;
    else summary.other += 1;
    report(replayed);
  }
  return summary;
}

type LineOptions = {
  file: string;
  contest: string | undefined;
  known: Awaited<ReturnType<typeof loadKnownContests>>;
};

async function replayLine(
  { number, bytes }: RecordedLine,
  { file, contest, known }: LineOptions,
): Promise<ReplayedLine> {
  const done = await ingestPayload({ bytes, location: file, sourceUrl: null }, { contest, known });
  if (!done.ok) return { line: number, kind: "refused", message: done.failure.message };
  const { outcome } = done.value;
  await announceOutcome(outcome);
  return {
    line: number,
    kind: outcome.kind,
    ...("version" in outcome ? { version: outcome.version } : {}),
    ...("asOf" in outcome ? { asOf: outcome.asOf } : {}),
    ...("reason" in outcome ? { message: outcome.reason } : {}),
  };
}

/** The stamp, only to know how long to wait: whether it is right is for the judge. */
function toStampMs({ bytes }: RecordedLine): number | null {
  const stamp = /"ts"\s*:\s*"(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)"/.exec(Buffer.from(bytes).toString("utf8"));
  const stampMs = stamp ? Date.parse(`${stamp[1]}T${stamp[2]}+07:00`) : Number.NaN;
  return Number.isNaN(stampMs) ? null : stampMs;
}
