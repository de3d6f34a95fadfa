import "server-only";
import { getDb } from "@/modules/ops/db.server";
import type { Prisma } from "@/prisma/generated/client";
import { getPinnedVersion } from "./pins.server";
import { listCandidacies } from "./queries.server";
import { toRanking, toSnapshotHead, toStanding } from "./to-domain";
import type { Candidacy, Ledger, RegionFigures, SnapshotFigures, SnapshotHead } from "./types";

/** Which snapshots a reading may see. `version`: as known when the contest stood at that version. */
export type ReadingScope = { ledger?: Ledger; version?: number; at?: string };

const NEWEST_FIRST = [
  { asOf: "desc" },
  { version: "desc" },
] satisfies Prisma.SnapshotOrderByWithRelationInput[];

/** A pinned time sees the contest as it was known when the pin was set: what arrives later does not exist for it. */
export async function toPinnedScope(contest: string, scope: ReadingScope): Promise<ReadingScope> {
  const pinned = scope.at === undefined ? null : await getPinnedVersion({ contest, at: scope.at });
  return pinned === null ? scope : { ...scope, version: Math.min(pinned, scope.version ?? pinned) };
}

function toWhere(
  contest: string,
  { ledger = "sirekap", version, at }: ReadingScope,
): Prisma.SnapshotWhereInput {
  return {
    contest: { slug: contest },
    status: "ACCEPTED",
    ledger: ledger === "official" ? "OFFICIAL" : "SIREKAP",
    ...(version === undefined ? {} : { version: { lte: version } }),
    ...(at === undefined ? {} : { asOf: { lte: new Date(at) } }),
  };
}

/**
 * The figures a reader sees: of the newest as-of in scope, and of equal as-of the newest version.
 * An older as-of that arrives late therefore never moves the present back. `null` where nothing is known.
 */
export async function getLatestFigures(
  contest: string,
  scope: ReadingScope = {},
): Promise<SnapshotFigures | null> {
  const where = toWhere(contest, await toPinnedScope(contest, scope));
  const row = await getDb().snapshot.findFirst({ where, orderBy: NEWEST_FIRST });
  return row && withStandings(toSnapshotHead(row, contest), row.id);
}

/** The figures as they stood at a time: the newest snapshot with an as-of not after `at` (ISO 8601 with offset). */
export const getFiguresAt = (contest: string, at: string, scope: Omit<ReadingScope, "at"> = {}) =>
  getLatestFigures(contest, { ...scope, at });

/** One snapshot by its version. */
export async function getFiguresOfVersion(contest: string, version: number): Promise<SnapshotFigures | null> {
  const row = await getDb().snapshot.findFirst({
    where: { contest: { slug: contest }, version, status: "ACCEPTED" },
  });
  return row && withStandings(toSnapshotHead(row, contest), row.id);
}

/**
 * The complete snapshot of the same ledger just before this one in time, to tell what changed.
 * Partial reports are passed over: what they leave out has not changed.
 */
export async function getPreviousFigures(figures: SnapshotHead, scope: ReadingScope = {}) {
  const row = await getDb().snapshot.findFirst({
    where: {
      ...toWhere(figures.contest, { ...scope, ledger: figures.ledger }),
      completeness: "FULL",
      OR: [
        { asOf: { lt: new Date(figures.asOf) } },
        { asOf: new Date(figures.asOf), version: { lt: figures.version } },
      ],
    },
    orderBy: NEWEST_FIRST,
  });
  return row && withStandings(toSnapshotHead(row, figures.contest), row.id);
}

/** Heads of all snapshots in scope, newest version first. */
export async function listSnapshotHeads(contest: string): Promise<SnapshotHead[]> {
  const rows = await getDb().snapshot.findMany({
    where: { contest: { slug: contest }, status: "ACCEPTED" },
    orderBy: { version: "desc" },
  });
  return rows.map((row) => toSnapshotHead(row, contest));
}

/** Readings over time, oldest first, with the standings of the named candidacies. */
export async function listReadings(
  contest: string,
  candidacies: readonly string[],
  scope: ReadingScope & { from?: string } = {},
): Promise<SnapshotFigures[]> {
  const where = toWhere(contest, await toPinnedScope(contest, scope));
  if (scope.from) where.asOf = { ...(where.asOf as object), gte: new Date(scope.from) };
  const known = await listCandidacies(contest);
  const wanted = known.filter((candidacy) => candidacies.includes(candidacy.slug));
  const rows = await getDb().snapshot.findMany({
    where,
    orderBy: [{ asOf: "asc" }, { version: "asc" }],
    include: {
      contest: { select: { regionCode: true } },
      tallies: {
        where: {
          candidacy: { slug: { in: [...candidacies] } },
          region: { contests: { some: { slug: contest } } },
        },
        include: { candidacy: true },
      },
    },
  });
  return rows.map((row) => {
    const head = toSnapshotHead(row, contest);
    const total = row.tallies.filter((tally) => tally.regionCode === row.contest.regionCode);
    const standings = wanted.map((candidacy) =>
      toStanding(
        candidacy,
        total.find((tally) => tally.candidacy.slug === candidacy.slug),
        head.validVotes,
      ),
    );
    return { ...head, standings };
  });
}

/** Figures of every reporting unit below the contest's own, by code; empty where the source gives none. */
export async function listRegionFigures(contest: string, version: number): Promise<RegionFigures[]> {
  const candidacies = await listCandidacies(contest);
  const snapshot = await getDb().snapshot.findFirst({
    where: { contest: { slug: contest }, version, status: "ACCEPTED" },
    include: { contest: true, coverages: { include: { region: true } } },
  });
  if (!snapshot) return [];
  const tallies = await getDb().tally.findMany({
    where: { snapshotId: snapshot.id, regionCode: { not: snapshot.contest.regionCode } },
    include: { candidacy: { select: { slug: true } } },
  });
  const byRegion = new Map<string, typeof tallies>();
  for (const tally of tallies)
    byRegion.set(tally.regionCode, [...(byRegion.get(tally.regionCode) ?? []), tally]);
  return snapshot.coverages
    .filter((row) => row.regionCode !== snapshot.contest.regionCode)
    .sort((a, b) => a.regionCode.localeCompare(b.regionCode))
    .map((row) => {
      const rows = byRegion.get(row.regionCode) ?? [];
      const validVotes =
        rows.length > 0 ? rows.reduce((sum, tally) => sum + Number(tally.votes ?? 0n), 0) : null;
      return {
        region: {
          code: row.region.code,
          name: row.region.name,
          level: row.region.level,
          parentCode: row.region.parentCode,
        },
        tpsPct: row.tpsPct === null ? null : Number(row.tpsPct),
        coverage: { counted: row.countedTps, total: row.totalTps },
        validVotes,
        standings: toStandings(candidacies, rows, validVotes),
      };
    });
}

type TallyOf = { candidacy: { slug: string }; votes: bigint | null; sharePct: { toString(): string } | null };

function toStandings(candidacies: Candidacy[], tallies: TallyOf[], validVotes: number | null) {
  const bySlug = new Map(tallies.map((tally) => [tally.candidacy.slug, tally]));
  return toRanking(
    candidacies.map((candidacy) => toStanding(candidacy, bySlug.get(candidacy.slug), validVotes)),
  );
}

async function withStandings(head: SnapshotHead, snapshotId: number): Promise<SnapshotFigures> {
  const tallies = await getDb().tally.findMany({
    where: { snapshotId, region: { contests: { some: { slug: head.contest } } } },
    include: { candidacy: true },
  });
  const candidacies = await listCandidacies(head.contest);
  return { ...head, standings: toStandings(candidacies, tallies, head.validVotes) };
}
