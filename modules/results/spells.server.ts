import "server-only";
import { getDb } from "@/modules/ops/db.server";
import type { Prisma, Spell as SpellRow } from "@/prisma/generated/client";
import type { SnapshotRecorded } from "./types";

export type SpellKind = "dark" | "stale";

/** A time during which a unit's feed gave no result. Times ISO 8601 in UTC; `endedAt` null while it lasts. */
export type Spell = {
  kind: SpellKind;
  unitCode: string;
  startedAt: string;
  endedAt: string | null;
  payloadSha256: string | null;
};

type Target = { contestId: number; unitCode: string; isContestUnit: boolean };

/**
 * Begins a spell, unless it lasts already. For the contest's own unit its version grows, so that open pages and
 * everything kept by version hear of it.
 * @returns the contest's version from which it holds; null where it went on
 */
export async function openSpell(
  tx: Prisma.TransactionClient,
  { contestId, unitCode, isContestUnit }: Target,
  kind: "DARK" | "STALE",
  at: Date,
  payloadSha256: string | null,
): Promise<number | null> {
  const [opened] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO spell (contest_id, region_code, kind, started_at, from_version, payload_sha256)
    SELECT id, ${unitCode}, ${kind}::"SpellKind", ${at}, head_version + 1, ${payloadSha256}
    FROM contest WHERE id = ${contestId}
    ON CONFLICT (contest_id, region_code, kind) WHERE ended_at IS NULL DO NOTHING
    RETURNING id`;
  if (!opened || !isContestUnit) return null;
  const [grown] = await tx.$queryRaw<{ version: number }[]>`
    UPDATE contest SET head_version = head_version + 1 WHERE id = ${contestId} RETURNING head_version AS version`;
  return grown?.version ?? null;
}

/** A reading of a unit that ends its spells: the dark, and the silence too where it `isNews`. */
export type SpellEnd = { contestId: number; unitCode: string; version: number; at: Date; isNews: boolean };

/** Ends what these readings end, in one statement. No unit may stand there twice. */
export async function closeSpells(tx: Prisma.TransactionClient, ends: readonly SpellEnd[]): Promise<void> {
  if (ends.length === 0) return;
  await tx.$executeRaw`
    UPDATE spell SET ended_at = greatest(started_at, row.at), until_version = row.version
    FROM unnest(${ends.map(({ contestId }) => contestId)}::int[], ${ends.map(({ unitCode }) => unitCode)}::text[],
      ${ends.map(({ version }) => version)}::int[], ${ends.map(({ at }) => at.toISOString())}::text[]::timestamptz[],
      ${ends.map(({ isNews }) => isNews)}::boolean[]) AS row (contest_id, unit, version, at, is_news)
    WHERE spell.contest_id = row.contest_id AND spell.region_code = row.unit AND spell.ended_at IS NULL
      AND (spell.kind = 'DARK' OR row.is_news)`;
}

/**
 * Writes down that a contest's feed has been silent since `startedAt`; whoever watches the feed knows.
 * @returns the fact for delivery; null where that was written down before, or the contest does not exist
 */
export async function recordSilence(contest: string, startedAt: Date): Promise<SnapshotRecorded | null> {
  return getDb().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ id: number; regionCode: string }[]>`
      SELECT id, region_code AS "regionCode" FROM contest WHERE slug = ${contest} FOR UPDATE`;
    if (!row) return null;
    const target = { contestId: row.id, unitCode: row.regionCode, isContestUnit: true };
    const version = await openSpell(tx, target, "STALE", startedAt, null);
    if (version === null) return null;
    return { kind: "snapshot-recorded", contest, version, asOf: startedAt.toISOString(), isPresent: false };
  });
}

/**
 * Spells of a contest, newest first; of all its units, or of one.
 * @param at as it stood at this time, ISO 8601: what began later is not there, what ended later lasts
 */
export async function listSpells(contest: string, unitCode?: string, at?: string): Promise<Spell[]> {
  const rows = await getDb().spell.findMany({
    where: {
      contest: { slug: contest },
      ...(unitCode === undefined ? {} : { regionCode: unitCode }),
      ...(at === undefined ? {} : { startedAt: { lte: new Date(at) } }),
    },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
  });
  const lasts = ({ endedAt }: Spell) =>
    at !== undefined && endedAt !== null && endedAt > new Date(at).toISOString();
  return rows.map(toSpell).map((spell) => (lasts(spell) ? { ...spell, endedAt: null } : spell));
}

/** Whether the unit's feed was dark when the contest stood at `version`; now, where none is given. */
export async function isDarkAt(contest: string, unitCode: string, version?: number): Promise<boolean> {
  const row = await getDb().spell.findFirst({
    where: {
      contest: { slug: contest },
      regionCode: unitCode,
      kind: "DARK",
      ...(version === undefined
        ? { endedAt: null }
        : {
            fromVersion: { lte: version },
            OR: [{ untilVersion: null }, { untilVersion: { gt: version } }],
          }),
    },
    select: { id: true },
  });
  return row !== null;
}

const toSpell = (row: SpellRow): Spell => ({
  kind: row.kind === "DARK" ? "dark" : "stale",
  unitCode: row.regionCode,
  startedAt: row.startedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  payloadSha256: row.payloadSha256,
});
