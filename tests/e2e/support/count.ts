import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";
import pg from "pg";
import {
  type DprResponseInput,
  type KpuResponse,
  makeDprResponse,
  toBytes,
} from "@/tests/support/kpu-response";
import { getDatabaseUrl } from "./environment";

export const CONTEST = "dpr-2024";
export type Run = { code: number; stdout: string; stderr: string };

/** Runs one statement on the portal's database. */
export async function query<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: getDatabaseUrl() });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** `npm run ingest` on these bytes, as an operator runs it; `name` is the file's path, as KPU has it for a region. */
export async function ingest(bytes: Uint8Array, name = "pdpr.json"): Promise<Run> {
  const folder = await mkdtemp(path.join(tmpdir(), "journey-"));
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  const command = ["--conditions=react-server", "--import", "tsx", "scripts/ingest.ts", file];
  const child = spawn(process.execPath, command, { env: { ...process.env, DATABASE_URL: getDatabaseUrl() } });
  const run = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => {
    run.stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    run.stderr += chunk;
  });
  const [code] = await once(child, "close");
  await rm(folder, { recursive: true });
  return { code, ...run };
}

export type Recorded = { version: number; counted: number; bytes: Uint8Array; stdout: string };

/** Records `response` and says as which version; throws what the command said where it did not. */
export async function record(response: KpuResponse): Promise<Recorded> {
  const bytes = toBytes(response);
  const { code, stdout, stderr } = await ingest(bytes);
  const version = Number(/version {3}(\d+), recorded/.exec(stdout)?.[1]);
  if (code !== 0 || !version) throw new Error(`not recorded (${code}): ${stdout}${stderr}`);
  return { version, counted: response.progres.progres, bytes, stdout };
}

type Present = { asOf: Date; counted: number; votes: Record<string, number> };

/** What readers see now of the national count: its newest complete Sirekap reading. */
async function getPresent(): Promise<Present> {
  const [snapshot] = await query<{ id: number; as_of: Date; counted_tps: number }>(
    `SELECT s.id, s.as_of, s.counted_tps FROM snapshot s JOIN contest c ON c.id = s.contest_id
     WHERE c.slug = $1 AND ledger = 'SIREKAP' ORDER BY as_of DESC, version DESC LIMIT 1`,
    [CONTEST],
  );
  if (!snapshot) throw new Error("the portal's database is not seeded");
  const tallies = await query<{ kpu_key: string; votes: string }>(
    `SELECT kpu_key, votes FROM tally t JOIN candidacy c ON c.id = t.candidacy_id
     WHERE snapshot_id = $1 AND region_code = '0'`,
    [snapshot.id],
  );
  return {
    asOf: snapshot.as_of,
    counted: snapshot.counted_tps,
    votes: Object.fromEntries(tallies.map(({ kpu_key, votes }) => [kpu_key, Number(votes)])),
  };
}

const TOTAL_TPS = 823_378;

/**
 * The next response of the feed: a little more of everything, stamped now or just after the present reading.
 * `fixed` states the votes of some parties, by their numbers on the ballot.
 */
export async function makeNext(fixed: Readonly<Record<string, number>> = {}): Promise<KpuResponse> {
  const { asOf, counted, votes } = await getPresent();
  // Unevenly, as counts grow: so shares move too.
  const grown = Object.entries(votes).map(([key, count], index): [string, number] => [
    key,
    Math.round(count * (1 + 0.002 * (index % 4))) + 1,
  ]);
  return makeDprResponse({
    asOf: toWib(toLater(asOf)),
    // Never past the end, however often these tests have run on one database.
    counted: counted > 800_000 ? 560_000 : counted + 713,
    total: TOTAL_TPS,
    votes: { ...Object.fromEntries(grown), ...fixed },
  });
}

/** A correction that turns everything over: other ranks, numbers of other lengths, falls, less coverage. */
export async function makeUpheaval(seed: number): Promise<KpuResponse> {
  const { asOf } = await getPresent();
  const counted = 9_000 + ((seed * 131_071) % 800_000);
  return makeDprResponse({ asOf: toWib(toLater(asOf)), counted, total: TOTAL_TPS, seed });
}

/** A reading of the past that arrives late: older than what readers see, and not known yet. */
export async function makeLate(): Promise<KpuResponse> {
  const [row] = await query<{ head_version: number }>("SELECT head_version FROM contest WHERE slug = $1", [
    CONTEST,
  ]);
  const asOf = new Date(Date.parse("2024-03-09T00:00:00Z") + (row?.head_version ?? 0) * 1000);
  return makeDprResponse({ asOf: toWib(asOf), counted: 543_100, total: TOTAL_TPS, seed: 3 });
}

const toLater = (asOf: Date): Date => new Date(Math.max(Date.now() - 60_000, asOf.getTime() + 1000));

const toWib = (time: Date): DprResponseInput["asOf"] =>
  new Date(time.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");

/** Version of the contest that the page at `path` shows a new visitor; null where nothing on it is live. */
export async function getShownVersion(request: APIRequestContext, page: string): Promise<number | null> {
  const html = await (await request.get(page)).text();
  const version = new RegExp(`<live-widget contest="${CONTEST}" versi="(\\d+)"`).exec(html)?.[1];
  return version === undefined ? null : Number(version);
}
