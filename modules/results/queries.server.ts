import "server-only";
import { cache } from "react";
import { getDb } from "@/modules/ops/db.server";
import { toCandidacy, toContest } from "./to-domain";
import type { Candidacy, Contest, Region } from "./types";

/** All contests, in the order of their slugs. */
export const listContests = cache(async (): Promise<Contest[]> => {
  const rows = await getDb().contest.findMany({ include: { election: true }, orderBy: { slug: "asc" } });
  return rows.map(toContest);
});

export const getContest = cache(async (slug: string): Promise<Contest | null> => {
  const row = await getDb().contest.findUnique({ where: { slug }, include: { election: true } });
  return row && toContest(row);
});

/** Everyone who stands in the contest, in ballot order. */
export const listCandidacies = cache(async (contest: string): Promise<Candidacy[]> => {
  const rows = await getDb().candidacy.findMany({
    where: { contest: { slug: contest } },
    orderBy: { ballotNumber: "asc" },
  });
  return rows.map(toCandidacy);
});

/** Children of a region ("0" is Indonesia: its provinces and Luar Negeri), by code. */
export const listRegions = cache(
  async (parentCode: string): Promise<Region[]> =>
    getDb().region.findMany({
      where: { parentCode },
      orderBy: { code: "asc" },
      select: { code: true, name: true, level: true, parentCode: true },
    }),
);

export type ContestVersion = { contest: string; version: number; asOf: string | null; closed: boolean };

/**
 * The version row that live widgets and caches reconcile against. `version` is 0 before the first snapshot;
 * `asOf` is that of the Sirekap figures readers see now. `null` for a contest that does not exist.
 */
export async function getContestVersion(slug: string): Promise<ContestVersion | null> {
  const row = await getDb().contest.findUnique({
    where: { slug },
    select: {
      headVersion: true,
      closedAt: true,
      snapshots: {
        where: { status: "ACCEPTED", ledger: "SIREKAP" },
        orderBy: [{ asOf: "desc" }, { version: "desc" }],
        take: 1,
        select: { asOf: true },
      },
    },
  });
  if (!row) return null;
  return {
    contest: slug,
    version: row.headVersion,
    asOf: row.snapshots[0]?.asOf.toISOString() ?? null,
    closed: row.closedAt !== null,
  };
}

/** The newest as-of of any Sirekap figure that readers see: the time of the edition. Null before the first. */
export async function getNewestAsOf(): Promise<string | null> {
  const row = await getDb().snapshot.findFirst({
    where: { status: "ACCEPTED", ledger: "SIREKAP" },
    orderBy: { asOf: "desc" },
    select: { asOf: true },
  });
  return row?.asOf.toISOString() ?? null;
}
