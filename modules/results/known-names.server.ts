import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import type { SnapshotDraft } from "./types";

/** A draft that may name only what the database knows. */
type Named = { contestId: number; unitCode: string; draft: SnapshotDraft };

/** What each draft names and the database does not know, in words, by its place; absent where all is known. */
export async function findUnknownNames(
  tx: Prisma.TransactionClient,
  drafts: readonly Named[],
): Promise<Map<number, string>> {
  const candidacies = new Map<string, { contestId: number; slug: string }>();
  const codes = new Set<string>();
  for (const { contestId, unitCode, draft } of drafts) {
    codes.add(unitCode);
    for (const { regionCode } of [...draft.tallies, ...draft.regionCoverage]) codes.add(regionCode);
    for (const { candidacy: slug } of draft.tallies)
      candidacies.set(`${contestId} ${slug}`, { contestId, slug });
  }
  const asked = [...candidacies.values()];
  const unknown = await tx.$queryRaw<{ contestId: number | null; name: string }[]>`
    SELECT row.contest_id AS "contestId", row.slug AS name
    FROM unnest(${asked.map(({ contestId }) => contestId)}::int[], ${asked.map(({ slug }) => slug)}::text[])
      AS row (contest_id, slug)
    WHERE NOT EXISTS (SELECT FROM candidacy WHERE candidacy.contest_id = row.contest_id AND candidacy.slug = row.slug)
    UNION ALL
    SELECT NULL, code FROM unnest(${[...codes]}::text[]) AS code
    WHERE NOT EXISTS (SELECT FROM region WHERE region.code = code.code)`;
  if (unknown.length === 0) return new Map();
  const strangers = new Set(unknown.map(({ contestId, name }) => `${contestId ?? ""} ${name}`));
  const found = new Map<number, string>();
  for (const [index, { contestId, unitCode, draft }] of drafts.entries()) {
    const slug = draft.tallies.find(({ candidacy }) => strangers.has(`${contestId} ${candidacy}`))?.candidacy;
    const code = [unitCode, ...[...draft.tallies, ...draft.regionCoverage].map((row) => row.regionCode)].find(
      (one) => strangers.has(` ${one}`),
    );
    if (slug !== undefined) found.set(index, `candidacy ${slug}`);
    else if (code !== undefined) found.set(index, `region ${code}`);
  }
  return found;
}
