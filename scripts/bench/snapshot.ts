import { ingestPayload, loadKnownContests } from "@/modules/ingest/ingest-payload.server";
import { makeDprResponse, toBytes } from "@/tests/support/kpu-response";
import { toNaiveWib } from "./naive-wib";
import { heading, report, reportMemory, reportSamples } from "./report";
import { reportTableSizes } from "./table-sizes";

const RUNS = 60;

/** National DPR snapshots (18 parties × 39 regions) one after another: bytes in memory to committed. */
export async function measureSnapshot(): Promise<void> {
  heading(`Ingest of a national DPR snapshot, 18 parties in 39 regions (aim: p50 150 ms)`);
  const known = await loadKnownContests();
  const samples: number[] = [];
  const startMs = Date.now() - RUNS * 60_000;
  let size = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const asOf = toNaiveWib(new Date(startMs + run * 60_000));
    const bytes = toBytes(makeDprResponse({ asOf, counted: 600_000 + run, total: 823_378, seed: run + 1 }));
    size += bytes.byteLength;
    const from = performance.now();
    const done = await ingestPayload(
      { bytes, location: "pdpr.json", sourceUrl: null },
      { contest: "dpr-2024", known },
    );
    if (!done.ok) throw new Error(done.failure.message);
    samples.push(performance.now() - from);
  }
  report("first of the process", `${samples[0]?.toFixed(1)} ms`);
  reportSamples("each", samples.slice(1), `${Math.round(size / RUNS / 1000)} kB a file`);
  reportMemory();
  await reportTableSizes();
}
