import { fail, type Result, succeed } from "@/lib/result";
import { announceOutcome } from "@/modules/delivery/announce.server";
import { fetchPayload } from "@/modules/ingest/fetch-payload.server";
import { type Ingested, ingestPayload, loadKnownContests } from "@/modules/ingest/ingest-payload.server";
import type { Rejection } from "@/modules/ingest/rejection";
import { getFiguresOfVersion, getLatestFigures, getPreviousFigures } from "@/modules/results/figures.server";
import type { RecordOutcome, SnapshotRecorded } from "@/modules/results/types";
import type { IngestArguments } from "./arguments";
import { type IngestReport, type OutcomeReport, toReport } from "./report";

type Asked = Pick<IngestArguments, "source" | "contest"> & { rehearsal?: boolean };

/**
 * One run of `npm run ingest`: reads, checks, records, announces and compares. `warn` hears of a failed
 * announcement, which is no failure of the run: open pages also find new versions by themselves.
 */
export async function recordSource(
  { source, contest, rehearsal = false }: Asked,
  warn: (line: string) => void,
): Promise<Result<IngestReport | OutcomeReport, Rejection>> {
  // The database is reached while the bytes come in, so that neither waits for the other.
  const known = loadKnownContests();
  known.catch(() => undefined);
  const payload = await fetchPayload(source);
  if (!payload.ok) return payload;
  const options = { contest, rehearsal, known: await known };

  const startedMs = performance.now();
  const ingested = await ingestPayload(payload.value, options);
  const recordedMs = performance.now() - startedMs;
  if (!ingested.ok) return fail(ingested.failure);
  const { outcome, contest: counted, unitCode } = ingested.value;
  const announced = await tryAnnounce(outcome, warn);
  if (outcome.kind !== "snapshot-recorded") return succeed({ ...outcome, unitCode, name: counted.name });
  return succeed(await compare(ingested.value, outcome, { announced, recordedMs }));
}

async function tryAnnounce(outcome: RecordOutcome, warn: (line: string) => void): Promise<boolean> {
  try {
    await announceOutcome(outcome);
    return true;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.trim().split("\n").at(-1) : String(cause);
    warn(
      `Warning: recorded, but open pages could not be told at once (${reason}); they will find it by themselves.`,
    );
    return false;
  }
}

async function compare(
  { contest }: Ingested,
  { version }: SnapshotRecorded,
  run: { announced: boolean; recordedMs: number },
): Promise<IngestReport> {
  const figures = await getFiguresOfVersion(contest.slug, version);
  if (!figures) throw new Error(`version ${version} of ${contest.slug} was recorded but cannot be read`);
  const [before, latest] = await Promise.all([getPreviousFigures(figures), getLatestFigures(contest.slug)]);
  return toReport({ name: contest.name, figures, before, latest, ...run });
}
