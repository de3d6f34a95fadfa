import "server-only";
import type { Prisma } from "@/prisma/generated/client";

/** The unit that a file is about, and whether it is the contest's own region. */
export type Target = { contestId: number; unitCode: string; isContestUnit: boolean };

/**
 * The next version of each unit, in their order: the contest's own head for its own unit, one more than the unit's last below
 * it. No unit may stand there twice.
 */
export async function growVersions(
  tx: Prisma.TransactionClient,
  targets: readonly Target[],
): Promise<number[]> {
  const own = targets.filter(({ isContestUnit }) => isContestUnit);
  const below = targets.filter(({ isContestUnit }) => !isContestUnit);
  const grown =
    own.length === 0
      ? []
      : await tx.$queryRaw<{ contestId: number; version: number }[]>`
          UPDATE contest SET head_version = head_version + 1
          WHERE id = ANY(${own.map(({ contestId }) => contestId)}::int[])
          RETURNING id AS "contestId", head_version AS version`;
  const next =
    below.length === 0
      ? []
      : await tx.$queryRaw<{ contestId: number; unitCode: string; version: number }[]>`
          SELECT asked.contest_id AS "contestId", asked.unit AS "unitCode", coalesce(last.version, 0) + 1 AS version
          FROM unnest(${below.map(({ contestId }) => contestId)}::int[], ${below.map(({ unitCode }) => unitCode)}::text[])
            AS asked (contest_id, unit)
          LEFT JOIN LATERAL (
            SELECT version FROM snapshot
            WHERE contest_id = asked.contest_id AND region_code = asked.unit AND version IS NOT NULL
            ORDER BY version DESC LIMIT 1
          ) AS last ON true`;
  const heads = new Map(grown.map(({ contestId, version }) => [contestId, version]));
  const units = new Map(
    next.map(({ contestId, unitCode, version }) => [`${contestId} ${unitCode}`, version]),
  );
  return targets.map(({ contestId, unitCode, isContestUnit }) => {
    const version = isContestUnit ? heads.get(contestId) : units.get(`${contestId} ${unitCode}`);
    if (version === undefined) throw new Error("a locked contest row is gone");
    return version;
  });
}
