import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import type { ContestDraft, DistrictDraft } from "./contest-draft";

/**
 * The districts of a contest as given, no more and no fewer, where seats are given; regions of districts stay, since files
 * were read under them. Districts without seats are regions alone, so that a file by district can be read.
 * @returns whether anything changed
 */
export async function recordDistricts(
  tx: Prisma.TransactionClient,
  contestId: number,
  { kpuCode, regionCode }: ContestDraft,
  districts: readonly DistrictDraft[],
): Promise<boolean> {
  const root = `${kpuCode}:${regionCode}`;
  await tx.$executeRaw`
    INSERT INTO region (code, name, level, kind) VALUES (${root}, 'Menurut daerah pemilihan', 0, 'DISTRICT')
    ON CONFLICT (code) DO NOTHING`;
  const named = await tx.$executeRaw`
    INSERT INTO region (code, name, level, kind, parent_code)
    SELECT ${kpuCode} || ':' || row.code, row.name, 1, 'DISTRICT', ${root}
    FROM unnest(${districts.map(({ code }) => code)}::text[], ${districts.map(({ name }) => name)}::text[]) AS row (code, name)
    ON CONFLICT (code) DO UPDATE SET name = excluded.name WHERE region.name <> excluded.name`;
  const seated = districts.filter(({ seats }) => seats !== null);
  if (seated.length === 0) return named > 0;
  const codes = seated.map(({ code }) => `${kpuCode}:${code}`);
  const removed = await tx.$executeRaw`
    DELETE FROM district WHERE contest_id = ${contestId} AND region_code <> ALL(${codes}::text[])`;
  const written = await tx.$executeRaw`
    INSERT INTO district (contest_id, region_code, seats)
    SELECT ${contestId}, * FROM unnest(${codes}::text[], ${seated.map(({ seats }) => seats)}::int[])
    ON CONFLICT (contest_id, region_code) DO UPDATE SET seats = excluded.seats WHERE district.seats <> excluded.seats`;
  return named + removed + written > 0;
}
