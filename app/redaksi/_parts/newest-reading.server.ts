import "server-only";
import { listSnapshotHeads } from "@/modules/results/history.server";
import { listContests } from "@/modules/results/queries.server";
import type { SnapshotHead } from "@/modules/results/types";

/** The newest reading of any real count, with its contest's name; null before the first. */
export async function getNewestReading(): Promise<{ contest: string; head: SnapshotHead | null }> {
  const contests = (await listContests()).filter(({ isRehearsal }) => !isRehearsal);
  const heads = await Promise.all(
    contests.map(async ({ slug, shortName, regionCode }) => {
      const [head] = await listSnapshotHeads(slug, regionCode, { ledger: "sirekap", limit: 1 });
      return { contest: shortName, head: head ?? null };
    }),
  );
  return heads
    .filter(({ head }) => head !== null)
    .reduce((a, b) => (Date.parse(b.head?.asOf ?? "") > Date.parse(a.head?.asOf ?? "0") ? b : a), {
      contest: "",
      head: null,
    });
}
