import { ingestPayload, loadKnownContests } from "@/modules/ingest/ingest-payload.server";
import { makeDprResponse, toBytes } from "@/tests/support/kpu-response";
import { heading, report, toQuantile } from "./report";

const RUNS = 60;

/** National DPR snapshots (18 parties × 39 regions) one after another: bytes in memory to committed. */
export async function measureIngest(): Promise<void> {
  heading(`Ingest of a national DPR snapshot, ${RUNS} runs in one process (aim: p50 150 ms)`);
  const known = await loadKnownContests();
  const samples: number[] = [];
  const startMs = Date.now() - RUNS * 60_000;
  for (let run = 0; run < RUNS; run += 1) {
    const asOf = new Date(startMs + run * 60_000 + 7 * 3_600_000)
      .toISOString()
      .slice(0, 19)
      .replace("T", " ");
    const bytes = toBytes(makeDprResponse({ asOf, counted: 600_000 + run, total: 823_378, seed: run + 1 }));
    const from = performance.now();
    const done = await ingestPayload(
      { bytes, location: "pdpr.json", sourceUrl: null },
      { contest: "dpr-2024", known },
    );
    if (!done.ok) throw new Error(done.failure.message);
    samples.push(performance.now() - from);
  }
  report("first", `${samples[0]?.toFixed(0)} ms`, "of this process, which has been at work before");
  for (const [name, part] of [
    ["p50", 0.5],
    ["p95", 0.95],
  ] as const)
    report(name, `${toQuantile(samples, part).toFixed(0)} ms`);
}
