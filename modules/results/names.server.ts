import "server-only";
import { getDb } from "@/modules/ops/db.server";

/** Names that copy is full of: who stands in any contest, the contests, and regions down to regencies. Each once. */
export async function listKnownNames(): Promise<string[]> {
  const [candidacies, contests, regions] = await Promise.all([
    getDb().candidacy.findMany({ distinct: ["name"], select: { name: true, shortName: true } }),
    getDb().contest.findMany({ select: { name: true, shortName: true } }),
    getDb().region.findMany({ where: { level: { lte: 2 } }, select: { name: true } }),
  ]);
  const names = [...candidacies, ...contests].flatMap(({ name, shortName }) => [name, shortName]);
  return [...new Set([...names, ...regions.map(({ name }) => name)])];
}
