import "server-only";
import { listContests } from "@/modules/results/queries.server";

/** Slugs of all contests; null where no database is named or none answers, so that a link is not called dead for it. */
export async function readKnownContests(): Promise<ReadonlySet<string> | null> {
  if (!process.env.DATABASE_URL) return null;
  try {
    return new Set((await listContests()).map(({ slug }) => slug));
  } catch {
    return null;
  }
}
