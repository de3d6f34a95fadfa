import { DPR_BALLOT_NUMBERS, DPR_READINGS, DPR_TOTAL_TPS } from "@/prisma/seed/dpr-2024-readings";
import { makeDprResponse } from "@/tests/support/kpu-response";

/**
 * `npm run --silent sample`: a response in KPU's shape to see a number move, stamped now. It grows from the last
 * reading of the seed by some polling stations more each second; its votes are invented in that proportion.
 */
const last = DPR_READINGS.at(-1);
if (!last) throw new Error("the seed has no reading");
const now = new Date();
const grown = 100 + (Math.floor(now.getTime() / 1000) % 86_400);
const counted = last.countedTps + grown;
const votes = Object.fromEntries(
  DPR_BALLOT_NUMBERS.map((number, index) => {
    const before = last.votes[index] ?? 0;
    // A little more for some and less for others, so that shares move and not only the count.
    const tilt = 1 + (((number * 37) % 11) - 5) / 100;
    return [number, Math.round(before * (counted / last.countedTps) * tilt)];
  }),
);
const asOf = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
console.log(JSON.stringify(makeDprResponse({ asOf, counted, total: DPR_TOTAL_TPS, votes })));
