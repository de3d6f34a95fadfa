import "server-only";
import { fail, type Result, succeed } from "@/lib/result";
import type { Prisma } from "@/prisma/generated/client";
import type { CandidacyDraft, ContestDraft, ContestFailure } from "./contest-draft";

type Transaction = Prisma.TransactionClient;

/**
 * Before its first figure a contest has exactly those who are given. Afterwards names, numbers and colours may still be
 * mended and someone added, but nobody leaves: that is refused. Slugs stay, since addresses and articles name them.
 * @returns how many rows changed
 */
export async function recordCandidacies(
  tx: Transaction,
  contestId: number,
  { slug, candidacies }: ContestDraft,
): Promise<Result<number, ContestFailure>> {
  const keys = candidacies.map(({ kpuKey }) => kpuKey);
  const [lacking] = await tx.$queryRaw<{ name: string; kpuKey: string }[]>`
    SELECT name, kpu_key AS "kpuKey" FROM candidacy
    WHERE contest_id = ${contestId} AND kpu_key <> ALL(${keys}::text[])
      AND EXISTS (SELECT FROM snapshot WHERE snapshot.contest_id = ${contestId})
    ORDER BY ballot_number LIMIT 1`;
  if (lacking) {
    const message =
      `${slug} has readings in which ${lacking.name} (key ${lacking.kpuKey}) stands, whom the given list lacks; ` +
      "give the whole list, or nothing of it.";
    return fail({ kind: "readings-depend", message });
  }
  const removed = await tx.$executeRaw`
    DELETE FROM candidacy WHERE contest_id = ${contestId} AND kpu_key <> ALL(${keys}::text[])`;
  await insertParties(tx, candidacies);
  const of = <Value>(pick: (entry: CandidacyDraft) => Value) => candidacies.map(pick);
  const written = await tx.$executeRaw`
    INSERT INTO candidacy (contest_id, party_id, slug, name, short_name, ballot_number, kpu_key, color_token)
    SELECT ${contestId}, party.id, row.slug, row.name, row.short_name, row.ballot_number, row.kpu_key, row.color_token
    FROM unnest(${of((entry) => entry.slug)}::text[], ${of((entry) => entry.name)}::text[],
      ${of((entry) => entry.shortName)}::text[], ${of((entry) => entry.ballotNumber)}::int[], ${keys}::text[],
      ${of((entry) => entry.colorToken)}::text[], ${of((entry) => entry.party?.slug ?? null)}::text[])
      AS row (slug, name, short_name, ballot_number, kpu_key, color_token, party)
    LEFT JOIN party ON party.slug = row.party
    ON CONFLICT (contest_id, kpu_key) DO UPDATE SET party_id = excluded.party_id, name = excluded.name,
      short_name = excluded.short_name, ballot_number = excluded.ballot_number, color_token = excluded.color_token
    WHERE (candidacy.party_id, candidacy.name, candidacy.short_name, candidacy.ballot_number, candidacy.color_token)
      IS DISTINCT FROM (excluded.party_id, excluded.name, excluded.short_name, excluded.ballot_number, excluded.color_token)`;
  return succeed(removed + written);
}

/** Parties that are not known yet; those that are stay as they are. */
async function insertParties(tx: Transaction, candidacies: readonly CandidacyDraft[]): Promise<void> {
  for (const { party, ballotNumber, colorToken } of candidacies) {
    if (!party) continue;
    await tx.$executeRaw`
      INSERT INTO party (slug, name, short_name, ballot_number, color_token)
      SELECT ${party.slug}, ${party.name}, ${party.shortName}, ${ballotNumber}, ${colorToken}
      WHERE NOT EXISTS (SELECT FROM party WHERE slug = ${party.slug})`;
  }
}
