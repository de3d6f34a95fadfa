import { createHash } from "node:crypto";
import { type Ingested, ingestPayloads, loadKnownContests } from "@/modules/ingest/ingest-payload.server";
import { getDb } from "@/modules/ops/db.server";
import { createNight, type Night } from "@/modules/rehearsal/create-night";
import { getPlaceReading, listPlaceRows } from "@/modules/results/place-reading.server";
import { getContest, getRegion } from "@/modules/results/queries.server";
import { ensureRehearsalContest } from "@/modules/results/rehearsal-contest.server";
import { heading, report, reportMemory, reportSamples, sample } from "./report";
import { reportTableSizes } from "./table-sizes";

const PROVINCE = "31";
const CONTEST = "gladi-dpr-2024";
const START = new Date("2029-02-14T15:00:00+07:00");
/** The night is looked at so often; whatever has changed since is recorded. */
const EVERY_MINUTES = 60;
const MINUTES = 1440;
/** Files recorded in one transaction. */
const BATCH = 200;

type Watched = { path: string; before: string };
type Sums = { files: number; bytes: number; recorded: number; ms: number; batches: number[] };

/**
 * A whole night of one province at the simulator's full size, down to its polling stations, through the same batches that
 * following a feed uses: each file that changed since the last look is checked, judged and recorded.
 */
export async function measureNight(): Promise<void> {
  const night = createNight({ seed: 1, startsAt: START, province: PROVINCE, tps: "full" });
  const stations = await insertTree(night);
  const watched = listPaths(night).map((path): Watched => ({ path, before: "" }));
  heading(
    `A night of one province by polling station, ${stations.toLocaleString("en-US")} TPS and ${watched.length.toLocaleString("en-US")} files, ${BATCH} a transaction`,
  );
  await ensureRehearsalContest("pdpr");
  const known = await loadKnownContests();
  const sums: Sums = { files: 0, bytes: 0, recorded: 0, ms: 0, batches: [] };
  let makeMs = 0;
  for (let minute = EVERY_MINUTES; minute <= MINUTES; minute += EVERY_MINUTES) {
    const at = new Date(START.getTime() + minute * 60_000);
    for (let from = 0; from < watched.length; ) {
      const began = performance.now();
      const payloads: { bytes: Uint8Array; location: string; sourceUrl: null }[] = [];
      for (; from < watched.length && payloads.length < BATCH; from += 1) {
        const one = watched[from];
        const text = one && toChanged(night, one, at);
        if (one && text) payloads.push({ bytes: Buffer.from(text), location: one.path, sourceUrl: null });
      }
      makeMs += performance.now() - began;
      if (payloads.length > 0) await record(payloads, known, sums);
    }
  }
  report("files that changed", sums.files.toLocaleString("en-US"), `${Math.round(sums.bytes / 1e6)} MB`);
  report("readings recorded", sums.recorded.toLocaleString("en-US"));
  report(
    "checked, judged and recorded",
    `${Math.round(sums.files / (sums.ms / 1000))} files/s`,
    `${(sums.ms / 1000).toFixed(1)} s in all`,
  );
  report("made by the simulator meanwhile", `${(makeMs / 1000).toFixed(1)} s`, "not counted above");
  reportSamples(`a transaction of up to ${BATCH} files`, sums.batches);
  await measurePages();
  reportMemory("the night's own figures are held in it too");
  await reportTableSizes();
}

async function record(
  payloads: Parameters<typeof ingestPayloads>[0],
  known: Awaited<ReturnType<typeof loadKnownContests>>,
  sums: Sums,
): Promise<void> {
  const from = performance.now();
  const results = await ingestPayloads(payloads, { known, rehearsal: true });
  const ms = performance.now() - from;
  sums.ms += ms;
  sums.batches.push(ms);
  for (const [index, result] of results.entries()) {
    if (!result.ok) throw new Error(result.failure.message);
    sums.files += 1;
    sums.bytes += payloads[index]?.bytes.byteLength ?? 0;
    if (isRecorded(result.value)) sums.recorded += 1;
  }
}

const isRecorded = ({ outcome }: Ingested): boolean =>
  outcome.kind === "unit-recorded" || outcome.kind === "snapshot-recorded";

/** The file's text where its figures are others than at the last look: a new stamp alone is no change of a station. */
function toChanged(night: Night, watched: Watched, at: Date): string | null {
  const json = night.getFile(watched.path, at);
  const text = json === null ? "" : JSON.stringify(json);
  // As a hash, as a feed's follower keeps it: the texts would be most of the memory that is measured.
  const figures = createHash("md5")
    .update(text.replace(/"ts":"[^"]*"/, ""))
    .digest("base64");
  if (text === "" || figures === watched.before) return null;
  watched.before = figures;
  return text.includes('"chart":null') ? null : text;
}

const toFolders = (code: string): string =>
  [2, 4, 6, 10, 13]
    .filter((length) => length <= code.length)
    .map((length) => code.slice(0, length))
    .join("/");

/** The province's own file and every one below it. */
function listPaths(night: Night): string[] {
  const places = night.listRegions().filter(({ code }) => code.startsWith(PROVINCE));
  const codes = places.flatMap(({ code, level, stations }) =>
    level === 4 ? [code, ...listStations(code, stations)] : [code],
  );
  return codes.map((code) => `pemilu/hhcw/pdpr/${toFolders(code)}.json`);
}

const listStations = (village: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => village + String(index + 1).padStart(3, "0"));

async function insertTree(night: Night): Promise<number> {
  const places = night.listRegions().filter(({ code, level }) => level > 1 && code.startsWith(PROVINCE));
  const cut = [0, 0, 2, 4, 6];
  await getDb().region.createMany({
    data: places.map(({ code, name, level }) => ({
      code,
      name,
      level,
      parentCode: code.slice(0, cut[level]),
    })),
    skipDuplicates: true,
  });
  const villages = places.filter(({ level }) => level === 4);
  for (const { code, stations } of villages) {
    await getDb().region.createMany({
      data: listStations(code, stations).map((station) => {
        return { code: station, name: `TPS ${station.slice(-3)}`, level: 5, parentCode: code };
      }),
      skipDuplicates: true,
    });
  }
  return villages.reduce((sum, { stations }) => sum + stations, 0);
}

/** What readers' pages of the province, a village and a station ask for after the night. */
async function measurePages(): Promise<void> {
  const contest = await getContest(CONTEST);
  for (const [name, code] of [
    ["the province's page", PROVINCE],
    ["a village's page, 120 stations", "3101011001"],
    ["a station's page", "3101011001001"],
  ] as const) {
    const place = await getRegion(code);
    if (!contest || !place) throw new Error(`there is no ${code}`);
    const read = () => Promise.all([getPlaceReading(contest, place), listPlaceRows(contest, code)]);
    reportSamples(`read for ${name}`, await sample(20, read));
  }
}
