import "server-only";
import { cache } from "react";
import { getDb } from "@/modules/ops/db.server";
import { toCandidacy, toContest, toRegion } from "./to-domain";
import type { Candidacy, Contest, Region } from "./types";

/** All contests, in the order of their slugs. */
export const listContests = cache(async (): Promise<Contest[]> => {
  const rows = await getDb().contest.findMany({ include: { election: true }, orderBy: { slug: "asc" } });
  return rows.map(toContest);
});

export type ContestRow = { id: number; contest: Contest };

/**
 * A contest with the number of its row, for queries on its snapshots: one that finds the contest by a join on its slug
 * cannot take the newest row from an index and sorts all of them.
 */
export const getContestRow = cache(async (slug: string): Promise<ContestRow | null> => {
  const row = await getDb().contest.findUnique({ where: { slug }, include: { election: true } });
  return row && { id: row.id, contest: toContest(row) };
});

export const getContest = cache(
  async (slug: string): Promise<Contest | null> => (await getContestRow(slug))?.contest ?? null,
);

/** The day of the vote, "2024-02-14"; null for a contest that does not exist. */
export async function getElectionDay(contest: string): Promise<string | null> {
  const row = await getDb().contest.findUnique({
    where: { slug: contest },
    select: { election: { select: { heldOn: true } } },
  });
  return row ? row.election.heldOn.toISOString().slice(0, 10) : null;
}

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
    (
      await getDb().region.findMany({
        where: { parentCode },
        orderBy: { code: "asc" },
        select: { code: true, name: true, level: true, parentCode: true },
      })
    ).map(toRegion),
);

/** One region; null for a code that is not in the tree. */
export const getRegion = cache(async (code: string): Promise<Region | null> => {
  const row = await getDb().region.findUnique({
    where: { code },
    select: { code: true, name: true, level: true, parentCode: true },
  });
  return row && toRegion(row);
});

/**
 * The way from the contest's own region down to a place, both included: what breadcrumbs show. Null for a place that is
 * not below the contest's region.
 */
export async function listTrail(contest: Contest, code: string): Promise<Region[] | null> {
  const rows = await getDb().$queryRaw<Region[]>`
    WITH RECURSIVE way AS (
      SELECT code, name, level, parent_code FROM region WHERE code = ${code}
      UNION ALL
      SELECT region.code, region.name, region.level, region.parent_code FROM region
      JOIN way ON region.code = way.parent_code WHERE way.code <> ${contest.regionCode}
    ) SELECT code, name, level, parent_code AS "parentCode" FROM way ORDER BY level`;
  return rows[0]?.code === contest.regionCode ? rows.map(toRegion) : null;
}

/**
 * Regions below the contest's own whose name has the words of `query` in it, the larger first; polling stations are found
 * by their village. At most `limit`.
 */
export async function searchRegions(contest: Contest, query: string, limit = 50): Promise<Region[]> {
  const pattern = `%${query
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, "\\$&")
    .replace(/\s+/g, "%")}%`;
  const below = contest.regionCode === "0" ? "%" : `${contest.regionCode}%`;
  const rows = await getDb().$queryRaw<Region[]>`
    SELECT code, name, level, parent_code AS "parentCode" FROM region
    WHERE level BETWEEN 1 AND 4 AND kind = 'AREA' AND code LIKE ${below} AND lower(name) LIKE ${pattern}
    ORDER BY level, length(name), name, code LIMIT ${limit}`;
  return rows.map(toRegion);
}

export type ContestVersion = { contest: string; version: number; asOf: string | null; closed: boolean };

/**
 * The version row that live widgets and caches reconcile against. `version` is 0 before the first snapshot;
 * `asOf` is that of the Sirekap figures readers see now. `null` for a contest that does not exist.
 */
export async function getContestVersion(slug: string): Promise<ContestVersion | null> {
  const [row] = await getDb().$queryRaw<{ version: number; closed: boolean; asOf: Date | null }[]>`
    SELECT head_version AS version, closed_at IS NOT NULL AS closed, (
      SELECT as_of FROM snapshot WHERE contest_id = contest.id AND region_code = contest.region_code
        AND ledger = 'SIREKAP' AND status = 'ACCEPTED' ORDER BY as_of DESC, version DESC LIMIT 1
    ) AS "asOf" FROM contest WHERE slug = ${slug}`;
  if (!row) return null;
  return { contest: slug, version: row.version, asOf: row.asOf?.toISOString() ?? null, closed: row.closed };
}

/** The same of every contest, by slug, in one question. */
export async function listContestVersions(): Promise<Map<string, ContestVersion>> {
  const rows = await getDb().$queryRaw<
    { contest: string; version: number; closed: boolean; asOf: Date | null }[]
  >`
    SELECT slug AS contest, head_version AS version, closed_at IS NOT NULL AS closed, newest.as_of AS "asOf"
    FROM contest LEFT JOIN LATERAL (
      SELECT as_of FROM snapshot WHERE contest_id = contest.id AND region_code = contest.region_code
        AND ledger = 'SIREKAP' AND status = 'ACCEPTED' ORDER BY as_of DESC, version DESC LIMIT 1
    ) AS newest ON true`;
  return new Map(rows.map((row) => [row.contest, { ...row, asOf: row.asOf?.toISOString() ?? null }]));
}

/**
 * The newest as-of of any contest's own Sirekap figures: the time of the edition. Null before the first. Contest by contest from
 * the index: the newest of all snapshots, of polling stations too, would have to be looked for among all of them.
 */
export async function getNewestAsOf(): Promise<string | null> {
  // An invented count is no edition.
  const [row] = await getDb().$queryRaw<{ asOf: Date | null }[]>`
    SELECT max(newest.as_of) AS "asOf" FROM contest CROSS JOIN LATERAL (
      SELECT as_of FROM snapshot WHERE contest_id = contest.id AND region_code = contest.region_code
        AND ledger = 'SIREKAP' AND status = 'ACCEPTED' ORDER BY as_of DESC, version DESC LIMIT 1
    ) AS newest WHERE NOT contest.is_rehearsal`;
  return row?.asOf?.toISOString() ?? null;
}

/** Everyone who stands in any contest, by the contest's slug, in ballot order: one question, however many contests there are. */
export async function listAllCandidacies(): Promise<Map<string, Candidacy[]>> {
  const rows = await getDb().$queryRaw<(Candidacy & { contest: string })[]>`
    SELECT contest.slug AS contest, candidacy.slug, candidacy.name, candidacy.short_name AS "shortName",
      ballot_number AS "ballotNumber", kpu_key AS "kpuKey", color_token AS "colorToken"
    FROM candidacy JOIN contest ON contest.id = candidacy.contest_id ORDER BY contest.slug, ballot_number`;
  const found = new Map<string, Candidacy[]>();
  for (const { contest, ...candidacy } of rows) {
    const list = found.get(contest);
    if (list) list.push(candidacy);
    else found.set(contest, [candidacy]);
  }
  return found;
}

/** A party as it stands in an election's contests: its number there, and the names that readers see. */
export type KnownParty = {
  slug: string;
  legalName: string;
  legalShortName: string;
  /** Null where it is known and stands in none of the election's contests. */
  number: number | null;
  kpuKey: string | null;
  candidacy: { slug: string; name: string; shortName: string; colorToken: string } | null;
  colorToken: string;
  /** Whether it stands in Aceh's DPRDs alone, as Aceh's local parties do. */
  isLocal: boolean;
};

const ACEH = "11";

/** All parties that are known, with what they are called and counted under in the contests of an election. */
export async function listKnownParties(election: string): Promise<KnownParty[]> {
  const where = { contest: { election: { slug: election } } };
  const rows = await getDb().party.findMany({
    orderBy: { ballotNumber: "asc" },
    include: { candidacies: { where, orderBy: { id: "asc" }, take: 1 } },
  });
  const elsewhere = await getDb().candidacy.findMany({
    where: { contest: { ...where.contest, NOT: { regionCode: { startsWith: ACEH } } } },
    distinct: ["partyId"],
    select: { partyId: true },
  });
  const national = new Set(elsewhere.map(({ partyId }) => partyId));
  return rows.map(({ id, slug, name, shortName, colorToken, candidacies: [row] }) => ({
    isLocal: row !== undefined && !national.has(id),
    slug,
    legalName: name,
    legalShortName: shortName,
    colorToken,
    number: row?.ballotNumber ?? null,
    kpuKey: row?.kpuKey ?? null,
    candidacy: row ? toCandidacy(row) : null,
  }));
}

const ELECTION = { slug: true, name: true, heldOn: true } as const;

/** An election; null for a slug that is not known. */
export const getElection = (slug: string) =>
  getDb().election.findUnique({ where: { slug }, select: ELECTION });

/** The election of the latest day that has a contest and is no rehearsal; null before the first. */
export const getNewestElection = () =>
  getDb().election.findFirst({
    where: { contests: { some: { isRehearsal: false } } },
    orderBy: { heldOn: "desc" },
    select: ELECTION,
  });

/** Areas of one level of the region tree, by code: 1 provinces and overseas, 2 regencies. */
export const listAreas = (level: number): Promise<Region[]> =>
  getDb().region.findMany({
    where: { level, kind: "AREA" },
    orderBy: { code: "asc" },
    select: { code: true, name: true, level: true, parentCode: true },
  });
