import { ingestPayload, loadKnownContests } from "@/modules/ingest/ingest-payload.server";
import { answerOpenData } from "@/modules/open-data/route-request.server";
import {
  getFiguresAt,
  getLatestFigures,
  getPreviousFigures,
  listRegionFigures,
} from "@/modules/results/figures.server";
import { listHistory, listNearbyHeads } from "@/modules/results/history.server";
import { getContestVersion } from "@/modules/results/queries.server";
import { getReading } from "@/modules/results/reading.server";
import { makeDprResponse, toBytes } from "@/tests/support/kpu-response";
import { fillSnapshots, SNAPSHOTS } from "./fill-snapshots";
import { toNaiveWib } from "./naive-wib";

const LATEST = "http://localhost/api/v1/contests/dpr-2024/latest";

import { heading, reportMemory, reportSamples, sample } from "./report";
import { reportTableSizes } from "./table-sizes";

const CONTEST = "dpr-2024";
const RUNS = 50;
const FEW = 5;

/** The latest result out of 50,000 snapshots: each question that a page asks, and one more reading on top. */
export async function measureLatest(url: string): Promise<void> {
  heading(`The latest result out of ${SNAPSHOTS.toLocaleString("en-US")} snapshots`);
  await fillSnapshots(url);
  const latest = await getLatestFigures(CONTEST);
  if (!latest) throw new Error("nothing was filled in");
  const middle = "2024-04-05T12:00:00+07:00";
  const questions: readonly (readonly [name: string, times: number, ask: () => Promise<unknown>])[] = [
    ["latest figures", RUNS, () => getLatestFigures(CONTEST)],
    ["figures as they stood in the middle", RUNS, () => getFiguresAt(CONTEST, middle)],
    ["the reading before", RUNS, () => getPreviousFigures(latest)],
    ["what a widget reads", RUNS, () => getReading({ contest: CONTEST })],
    ["its 39 regions", RUNS, () => listRegionFigures(CONTEST, latest.version)],
    ["version, as caches ask for it", RUNS, () => getContestVersion(CONTEST)],
    ["open data, latest", RUNS, () => answerOpenData(new Request(LATEST))],
    ["trend of three parties, whole history", FEW, () => listHistory(CONTEST, ["ppp", "psi", "perindo"])],
    ["snapshots around one, for its page", RUNS, () => listNearbyHeads(CONTEST, 20_000)],
  ];
  for (const [name, times, ask] of questions) {
    await ask();
    reportSamples(name, await sample(times, ask));
  }
  await measureOneMore();
  reportMemory();
  await reportTableSizes();
}

async function measureOneMore(): Promise<void> {
  const known = await loadKnownContests();
  const base = Date.parse("2024-03-22T00:00:00+07:00") + (SNAPSHOTS + 1) * 60_000;
  const samples = await sample(FEW * 4, async (index) => {
    const asOf = toNaiveWib(new Date(base + index * 60_000));
    const bytes = toBytes(
      makeDprResponse({ asOf, counted: 700_000 + index, total: 823_378, seed: index + 1 }),
    );
    const done = await ingestPayload(
      { bytes, location: "pdpr.json", sourceUrl: null },
      { contest: CONTEST, known },
    );
    if (!done.ok) throw new Error(done.failure.message);
  });
  reportSamples("one national snapshot more", samples);
}
