import { ingestPayload, ingestPayloads, loadKnownContests } from "@/modules/ingest/ingest-payload.server";
import { getDb } from "@/modules/ops/db.server";
import { listRegionFigures } from "@/modules/results/figures.server";
import { getPlaceReading, listPlaceRows } from "@/modules/results/place-reading.server";
import { getContest, getRegion, listAreas } from "@/modules/results/queries.server";
import { toBytes } from "@/tests/support/kpu-response";
import { toNaiveWib } from "./naive-wib";
import { heading, report, reportMemory, reportSamples, sample } from "./report";
import { reportTableSizes } from "./table-sizes";

const REGENCIES = 514;
const ROUNDS = 12;
const READS = 20;
/** Parties 1 to 17 and 24. */
const KEYS = [...Array.from({ length: 17 }, (_, index) => String(index + 1)), "24"];
const START = new Date("2024-02-20T00:00:00Z");
/** A province that has all regencies, for the one file that has them all as rows. */
const WHOLE = "32";

/**
 * A contest at regency level, 514 regions × 18 parties: as KPU serves it, one file for each of 38 provinces, recorded
 * together; and as one file with all of them as rows, which is the largest that the pages and the judge may meet.
 */
export async function measureRegency(): Promise<void> {
  heading(`A contest at regency level, ${REGENCIES} regions and 18 parties`);
  const provinces = (await listAreas(1)).map(({ code }) => code).filter((code) => code !== "99");
  const spread = provinces.map((province, index) => ({
    province,
    codes: toCodes(
      province,
      Math.floor(((index + 1) * REGENCIES) / provinces.length) -
        Math.floor((index * REGENCIES) / provinces.length),
    ),
  }));
  await insertRegions(spread);
  const known = await loadKnownContests();

  let size = 0;
  const rounds = await sample(ROUNDS, async (round) => {
    const payloads = spread.map(({ province, codes }) => {
      const bytes = makeFile(codes, round);
      size += bytes.byteLength;
      return { bytes, location: `pemilu/hhcw/pdpr/${province}.json`, sourceUrl: null };
    });
    for (const done of await ingestPayloads(payloads, { known }))
      if (!done.ok) throw new Error(done.failure.message);
  });
  reportSamples(
    `a round of ${spread.length} files of provinces`,
    rounds,
    `${Math.round(size / ROUNDS / 1000)} kB a round`,
  );

  const codes = toCodes(WHOLE, REGENCIES);
  await insertRegions([{ province: WHOLE, codes }]);
  let bytesOfOne = 0;
  const ones = await sample(ROUNDS, async (round) => {
    const bytes = makeFile(codes, ROUNDS + round);
    bytesOfOne = bytes.byteLength;
    const done = await ingestPayload(
      { bytes, location: `pemilu/hhcw/pdpr/${WHOLE}.json`, sourceUrl: null },
      { known },
    );
    if (!done.ok) throw new Error(done.failure.message);
  });
  reportSamples(
    `one file with ${REGENCIES} rows`,
    ones,
    `${Math.round(bytesOfOne / 1000)} kB, ${codes.length * KEYS.length + KEYS.length} votes`,
  );

  const [contest, place] = [await getContest("dpr-2024"), await getRegion(WHOLE)];
  if (!contest || !place) throw new Error("the seed lacks the contest or the province");
  const { figures } = await getPlaceReading(contest, place);
  reportSamples(
    "its rows, read",
    await sample(READS, () => listRegionFigures(contest.slug, figures?.version ?? 0, WHOLE)),
  );
  const page = await sample(READS, () =>
    Promise.all([getPlaceReading(contest, place), listPlaceRows(contest, WHOLE)]),
  );
  reportSamples("all that its page reads", page);
  report("regions below it", String((await listPlaceRows(contest, WHOLE)).rows.length));
  reportMemory();
  await reportTableSizes();
}

const toCodes = (province: string, count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => province + (index + 1).toString(36).toUpperCase().padStart(2, "0"),
  );

async function insertRegions(
  spread: readonly { province: string; codes: readonly string[] }[],
): Promise<void> {
  await getDb().region.createMany({
    data: spread.flatMap(({ province, codes }) =>
      codes.map((code) => ({ code, name: `KABUPATEN ${code}`, level: 2, parentCode: province })),
    ),
    skipDuplicates: true,
  });
}

/** A file whose every cell grows with the round, and whose rows sum. */
function makeFile(codes: readonly string[], round: number): Uint8Array {
  const sums = KEYS.map(() => 0);
  const table = codes.map((code, at): [string, Record<string, unknown>] => {
    const row = KEYS.map((key, index): [string, number] => {
      const votes = 1000 + at * 7 + index * 131 + round * (index + 5);
      sums[index] = (sums[index] ?? 0) + votes;
      return [key, votes];
    });
    return [code, { psu: "Reguler", ...Object.fromEntries(row), persen: 40 + round, status_progress: true }];
  });
  const total = codes.length * 1600;
  return toBytes({
    ts: toNaiveWib(new Date(START.getTime() + round * 1_800_000)),
    psu: "Reguler",
    mode: "hhcw",
    chart: { ...Object.fromEntries(KEYS.map((key, index) => [key, sums[index]])), persen: 40 + round },
    table: Object.fromEntries(table),
    progres: { total, progres: Math.floor((total * (40 + round)) / 100) },
  });
}
