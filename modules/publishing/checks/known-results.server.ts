import "server-only";
import { listKnownNames } from "@/modules/results/names.server";
import { listContests } from "@/modules/results/queries.server";

/** What the database knows that copy names. */
export type KnownResults = { contests: ReadonlySet<string> | null; names: readonly string[] };

export const NO_RESULTS: KnownResults = { contests: null, names: [] };

const KEPT_MS = 30_000;

/** What was read last, of which database and when: an editor's every pause in typing asks again. */
let last: { url: string; atMs: number; known: KnownResults } | null = null;

/**
 * Contests and names, at most half a minute old; nothing known where no database is named or none answers, so that no
 * link is called dead for it.
 */
export async function readKnownResults(): Promise<KnownResults> {
  const url = process.env.DATABASE_URL;
  if (!url) return NO_RESULTS;
  if (last?.url === url && Date.now() - last.atMs < KEPT_MS) return last.known;
  try {
    const [contests, names] = await Promise.all([listContests(), listKnownNames()]);
    const known = { contests: new Set(contests.map(({ slug }) => slug)), names };
    last = { url, atMs: Date.now(), known };
    return known;
  } catch {
    return NO_RESULTS;
  }
}
