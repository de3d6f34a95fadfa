import "server-only";
import { getDb } from "@/modules/ops/db.server";
import type { Prisma } from "@/prisma/generated/client";
import { toSum } from "./figures.server";
import { listCandidacies } from "./queries.server";
import { toRanking, toSnapshotHead, toStanding } from "./to-domain";
import type { Candidacy, Contest, Region, SnapshotFigures } from "./types";

/** Enough for a chart; a contest may have fifty thousand readings. */
const MOST_READINGS = 300;

/**
 * Sirekap's readings of one place below a contest's own region, oldest first, at most the newest 300: those of its own
 * files, or of its row in the files of the unit above, whichever are more. Never both in one line: each file has a stamp
 * of its own, and a step from one to the other would look like a fall.
 * @param at as it stood at that time, ISO 8601
 */
export async function listPlaceReadings(
  contest: Contest,
  place: Region,
  at?: string,
): Promise<SnapshotFigures[]> {
  const candidacies = await listCandidacies(contest.slug);
  const own = await list(contest, place.code, place.code, candidacies, at);
  if (place.parentCode === null) return own;
  const rows = await list(contest, place.parentCode, place.code, candidacies, at);
  return rows.length > own.length ? rows : own;
}

const include = (placeCode: string) =>
  ({
    tallies: { where: { regionCode: placeCode }, include: { candidacy: { select: { slug: true } } } },
    coverages: { where: { regionCode: placeCode } },
  }) satisfies Prisma.SnapshotInclude;

type Row = Prisma.SnapshotGetPayload<{ include: ReturnType<typeof include> }>;

async function list(
  contest: Contest,
  unitCode: string,
  placeCode: string,
  candidacies: readonly Candidacy[],
  at: string | undefined,
): Promise<SnapshotFigures[]> {
  const rows = await getDb().snapshot.findMany({
    where: {
      contest: { slug: contest.slug },
      regionCode: unitCode,
      status: "ACCEPTED",
      ledger: "SIREKAP",
      ...(at === undefined ? {} : { asOf: { lte: new Date(at) } }),
      tallies: { some: { regionCode: placeCode } },
    },
    orderBy: [{ asOf: "desc" }, { version: "desc" }],
    take: MOST_READINGS,
    include: include(placeCode),
  });
  return rows.map((row) => toFigures(row, contest, placeCode, candidacies)).reverse();
}

function toFigures(
  row: Row,
  contest: Contest,
  placeCode: string,
  candidacies: readonly Candidacy[],
): SnapshotFigures {
  const head = toSnapshotHead(row, contest);
  const isOwn = head.unitCode === placeCode;
  const [coverage] = row.coverages;
  const validVotes = isOwn ? head.validVotes : toSum(row.tallies, candidacies.length);
  const tallies = new Map(row.tallies.map((tally) => [tally.candidacy.slug, tally]));
  return {
    ...head,
    placeCode,
    ...(isOwn
      ? {}
      : { coverage: { counted: coverage?.countedTps ?? null, total: coverage?.totalTps ?? null } }),
    tpsPct: isOwn || coverage?.tpsPct == null ? null : Number(coverage.tpsPct),
    validVotes,
    standings: toRanking(
      candidacies.map((candidacy) => toStanding(candidacy, tallies.get(candidacy.slug), validVotes)),
    ),
  };
}
