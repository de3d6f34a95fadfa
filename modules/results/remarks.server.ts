import "server-only";
import { getDb } from "@/modules/ops/db.server";
import type { Prisma } from "@/prisma/generated/client";
import { toPlaceName } from "./place-name";
import { REMARK_ROW_KIND } from "./remark-rows.server";
import { toCandidacy } from "./to-domain";
import type { Candidacy, Region, RemarkDetail, RemarkKind } from "./types";

/** One entry of the ledger of corrections and remarks. Times ISO 8601 in UTC. */
export type Remark = {
  id: number;
  kind: RemarkKind;
  /** The unit whose file it is about, and the place in it. */
  unitCode: string;
  place: { code: string; name: string } | null;
  candidacy: Candidacy | null;
  /** Votes, or polling stations where no candidacy is named. */
  before: number | null;
  after: number | null;
  /** The reading it is about and the one it was compared with; a held one has no version. */
  reading: { version: number | null; asOf: string } | null;
  against: { version: number | null; asOf: string } | null;
  detail: RemarkDetail | null;
  reason: string | null;
  recordedAt: string;
};

export type RemarkScope = {
  unit?: string;
  kinds?: readonly RemarkKind[];
  /** Only what concerns the place itself, not the rows of its table. */
  isOfUnitOnly?: boolean;
  /** Known when the contest stood at this version: only remarks on readings that readers then saw. */
  version?: number;
  /** As it stood at this time, ISO 8601: remarks on readings of until then, and on bytes that had come by then. */
  at?: string;
  limit?: number;
  /** In the order in which they were written down, newest first, rather than by reading; only those below this id. */
  beforeId?: number;
};

const include = {
  place: { select: { code: true, name: true } },
  candidacy: true,
  snapshot: { select: { version: true, asOf: true } },
  against: { select: { version: true, asOf: true } },
} satisfies Prisma.RemarkInclude;

const NEWEST_FIRST = [
  { snapshot: { asOf: "desc" } },
  { recordedAt: "desc" },
  { id: "asc" },
] satisfies Prisma.RemarkOrderByWithRelationInput[];

type Row = Prisma.RemarkGetPayload<{ include: typeof include }>;

const KINDS = new Map(
  Object.entries(REMARK_ROW_KIND).map(([kind, rowKind]) => [rowKind, kind as RemarkKind] as const),
);

// What is wrong with a reading that nobody sees is its editor's business; that it waits is the reader's.
const FOR_READERS = {
  OR: [{ snapshot: { status: "ACCEPTED" } }, { kind: { in: ["HELD", "RELEASED", "DROPPED", "REFUSED"] } }],
} satisfies Prisma.RemarkWhereInput;

/** A remark belongs to the time of its reading; one on bytes that were none, to the time they came. */
function toTimeWhere(at: string | undefined): Prisma.RemarkWhereInput[] {
  if (at === undefined) return [];
  const until = { lte: new Date(at) };
  return [{ OR: [{ snapshot: { asOf: until } }, { snapshotId: null, recordedAt: until }] }];
}

/**
 * Remarks on one place below a contest's own region, newest reading first: those of its own files, and those on its row
 * in the files of the unit above.
 */
export async function listPlaceRemarks(
  contest: string,
  place: Pick<Region, "code" | "parentCode">,
  { at, limit = 500 }: Pick<RemarkScope, "at" | "limit"> = {},
): Promise<Remark[]> {
  const rows = await getDb().remark.findMany({
    where: {
      contest: { slug: contest },
      AND: [
        FOR_READERS,
        ...toTimeWhere(at),
        {
          OR: [
            { regionCode: place.code },
            ...(place.parentCode === null ? [] : [{ regionCode: place.parentCode, placeCode: place.code }]),
          ],
        },
      ],
    },
    orderBy: NEWEST_FIRST,
    take: limit,
    include,
  });
  return rows.map(toRemark);
}

/** Remarks of a contest's own unit, or of the one named; newest reading first, then in the order they were made. See `beforeId`. */
export async function listRemarks(contest: string, scope: RemarkScope = {}): Promise<Remark[]> {
  const { unit, kinds, isOfUnitOnly, version, at, limit = 500, beforeId } = scope;
  const row = await getDb().contest.findUnique({ where: { slug: contest }, select: { regionCode: true } });
  if (!row) return [];
  const unitCode = unit ?? row.regionCode;
  const rows = await getDb().remark.findMany({
    where: {
      contest: { slug: contest },
      regionCode: unitCode,
      ...(kinds === undefined ? {} : { kind: { in: kinds.map((kind) => REMARK_ROW_KIND[kind]) } }),
      ...(isOfUnitOnly ? { placeCode: unitCode } : {}),
      AND: [FOR_READERS, ...toTimeWhere(at)],
      ...(version === undefined ? {} : { snapshot: { version: { lte: version } } }),
      ...(beforeId === undefined ? {} : { id: { lt: beforeId } }),
    },
    orderBy: beforeId === undefined ? NEWEST_FIRST : [{ id: "desc" }],
    take: limit,
    include,
  });
  return rows.map(toRemark);
}

function toRemark(row: Row): Remark {
  const kind = KINDS.get(row.kind);
  if (!kind) throw new Error(`remark ${row.id} has the unknown kind ${row.kind}`);
  return {
    id: row.id,
    kind,
    unitCode: row.regionCode,
    place: row.place && { ...row.place, name: toPlaceName(row.place.name) },
    candidacy: row.candidacy && toCandidacy(row.candidacy),
    before: row.before === null ? null : Number(row.before),
    after: row.after === null ? null : Number(row.after),
    reading: toPoint(row.snapshot),
    against: toPoint(row.against),
    // Written by this module alone, in the shape of the draft.
    detail: row.detail as RemarkDetail | null,
    reason: row.reason,
    recordedAt: row.recordedAt.toISOString(),
  };
}

const toPoint = (head: Row["snapshot"]) => head && { version: head.version, asOf: head.asOf.toISOString() };
