import { fillSnapshots, SNAPSHOTS } from "./fill-snapshots";
import { heading, reportSamples, sample } from "./report";

const RUNS = 20;
const CONTEST = "dpr-2024";

/**
 * Pages of a contest with 50,000 snapshots behind it, each made anew for its request as a page at a moment is: what
 * revalidation costs when a reading comes. From the request to the last byte.
 */
export async function measurePages(origin: string): Promise<void> {
  heading(`Pages made anew over ${SNAPSHOTS.toLocaleString("en-US")} snapshots`);
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("pages are measured on the portal's own database");
  await fillSnapshots(url);
  for (const path of [
    `/hasil/${CONTEST}?per=2024-04-20T12:37`,
    `/hasil/${CONTEST}?per=2024-04-25T23:59`,
    `/hasil/${CONTEST}/31?per=2024-04-25T23:59`,
    `/hasil?per=2024-04-25T23:59`,
    `/api/v1/contests/${CONTEST}/latest`,
  ]) {
    let bytes = 0;
    const get = async () => {
      const response = await fetch(new URL(path, origin));
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      bytes = (await response.arrayBuffer()).byteLength;
    };
    await get();
    const samples = await sample(RUNS, get);
    reportSamples(path, samples, `${Math.round(bytes / 1000)} kB`);
  }
}
