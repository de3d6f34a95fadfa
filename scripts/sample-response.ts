import { makeDprResponse } from "@/tests/support/kpu-response";

/** `npm run --silent sample`: a response in KPU's shape, stamped now, with invented votes, to see a number move. */
const wib = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
const counted = 550_000 + Math.floor((Date.now() / 1000) % 200_000);
console.log(JSON.stringify(makeDprResponse({ asOf: wib, counted, total: 823_378, seed: counted })));
