import "server-only";
import { listKnownNames } from "@/modules/results/names.server";
import { listContests } from "@/modules/results/queries.server";

/** What the database knows that copy names. */
export type KnownResults = { contests: ReadonlySet<string> | null; names: readonly string[] };

export const NO_RESULTS: KnownResults = { contests: null, names: [] };

/** Contests and names; nothing known where no database is named or none answers, so that no link is called dead for it. */
export async function readKnownResults(): Promise<KnownResults> {
  if (!process.env.DATABASE_URL) return NO_RESULTS;
  try {
    const [contests, names] = await Promise.all([listContests(), listKnownNames()]);
    return { contests: new Set(contests.map(({ slug }) => slug)), names };
  } catch {
    return NO_RESULTS;
  }
}
