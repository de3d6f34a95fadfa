import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getDb } from "@/modules/ops/db.server";
import { getLatestFigures } from "@/modules/results/figures.server";
import { listHistory } from "@/modules/results/history.server";
import { getPayload } from "@/modules/results/payload.server";
import { getContestVersion } from "@/modules/results/queries.server";
import { listRemarks } from "@/modules/results/remarks.server";
import { type ReplayedLine, replayRecording } from "@/scripts/replay/replay-recording";
import { makeDprResponse } from "@/tests/support/kpu-response";

const RECORDINGS = process.env.KPU_RECORDINGS ?? path.join(import.meta.dirname, "../../../shared/data/kpu");
const RECORDING = path.join(RECORDINGS, "pdpr-2024-03-08_14.jsonl.gz");
const CONTEST = "dpr-2024";
const folder = mkdtempSync(path.join(tmpdir(), "warta-replay-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The seed's contests without its readings, as an empty database has them after `npm run replay`. */
async function forgetReadings(): Promise<void> {
  await getDb().$executeRaw`TRUNCATE snapshot, tally, region_coverage, seat_tally, remark, spell, pin`;
  await getDb().$executeRaw`UPDATE contest SET head_version = 0, detail_version = 0`;
}

async function replay(file: string, options: { speed?: number; wait?: (ms: number) => Promise<void> } = {}) {
  const lines: ReplayedLine[] = [];
  const summary = await replayRecording(
    { file, contest: CONTEST, speed: options.speed ?? null },
    { report: (line) => lines.push(line), ...(options.wait ? { wait: options.wait } : {}) },
  );
  return { summary, lines };
}

describe.skipIf(!existsSync(RECORDING))("the 57 recorded national readings", () => {
  beforeAll(forgetReadings);

  test("make 57 versions, every fall in the ledger, and the last page equals the last record", async () => {
    const { summary } = await replay(RECORDING);
    expect(summary).toEqual({ lines: 57, recorded: 57, known: 0, held: 0, other: 0 });
    expect((await listHistory(CONTEST, [])).readings.map(({ version }) => version)).toEqual(
      Array.from({ length: 57 }, (_, index) => index + 1),
    );
    const falls = (await listRemarks(CONTEST, { kinds: ["fall"], isOfUnitOnly: true })).filter(
      ({ candidacy }) => candidacy !== null,
    );
    expect(falls).toHaveLength(7);
    expect(new Set(falls.map(({ reading }) => reading?.version)).size).toBe(5);

    const records = gunzipSync(await readRecording())
      .toString("utf8")
      .trim()
      .split("\n");
    const last = JSON.parse(records.at(-1) ?? "{}");
    const shown = await getLatestFigures(CONTEST);
    expect(shown?.coverage).toEqual({ counted: last.progres.progres, total: last.progres.total });
    for (const { candidacy, votes } of shown?.standings ?? [])
      expect(votes).toBe(last.chart[candidacy.kpuKey]);
    expect(new TextDecoder().decode((await getPayload(CONTEST, 57))?.bytes)).toBe(records.at(-1));
  });

  test("change nothing when they come again", async () => {
    const remarks = await getDb().remark.count();
    const { summary } = await replay(RECORDING);
    expect(summary).toMatchObject({ recorded: 0, known: 57 });
    expect((await getContestVersion(CONTEST))?.version).toBe(57);
    expect(await getDb().remark.count()).toBe(remarks);
  });
});

const readRecording = async () => (await import("node:fs/promises")).readFile(RECORDING);

describe("any recording", () => {
  beforeAll(forgetReadings);
  const response = (hour: number) =>
    makeDprResponse({
      asOf: `2024-02-15 ${String(hour).padStart(2, "0")}:00:00`,
      counted: 1000 * hour,
      total: 823_378,
      seed: hour,
    });

  test("is replayed at the pace of its stamps, packed or not, and a broken line stops nothing", async () => {
    const file = path.join(folder, "night.jsonl.gz");
    const text = `${JSON.stringify(response(1))}\n\n{"ts":\n${JSON.stringify(response(3))}\n`;
    writeFileSync(file, gzipSync(text));
    const waits: number[] = [];
    const { summary, lines } = await replay(file, {
      speed: 3600,
      wait: async (delayMs) => void waits.push(delayMs),
    });
    expect(summary).toMatchObject({ lines: 3, recorded: 2, other: 1 });
    expect(lines.map(({ line, kind }) => [line, kind])).toEqual([
      [1, "snapshot-recorded"],
      [3, "refused"],
      [4, "snapshot-recorded"],
    ]);
    expect(waits).toEqual([2000]);
  });

  test("that is not there or cut off is named", async () => {
    await expect(replay(path.join(folder, "no.jsonl"))).rejects.toThrow("is not there");
    const file = path.join(folder, "cut.jsonl.gz");
    writeFileSync(file, gzipSync(`${JSON.stringify(response(5))}\n`).subarray(0, 300));
    await expect(replay(file)).rejects.toThrow("is cut off");
  });
});
