import { announce } from "@/modules/delivery/announce.server";
import { withDatabase } from "@/modules/ops/database-url";
import { closeDb } from "@/modules/ops/db.server";
import { recordClosing } from "@/modules/results/close-contest.server";
import { listContests } from "@/modules/results/queries.server";

/** `npm run contest -- close|open SLUG`: counting has ended, or goes on; open pages take it up by themselves. */
const [action, slug = ""] = process.argv.slice(2);

async function run(): Promise<string> {
  const contests = await listContests();
  const contest = contests.find((entry) => entry.slug === slug);
  if ((action !== "close" && action !== "open") || !contest) {
    process.exitCode = 1;
    const unknown = slug && !contest ? `There is no contest ${JSON.stringify(slug)}. ` : "";
    return `${unknown}Usage: npm run contest -- close|open SLUG, with one of ${contests.map((entry) => entry.slug).join(", ")}.`;
  }
  const fact = await recordClosing(slug, action === "close");
  if (!fact) return `${contest.name} is ${action === "close" ? "closed" : "open"} already.`;
  await announce(fact);
  return `${contest.name} is ${action === "close" ? "closed: open pages say so and stop asking" : "open again"} (version ${fact.version}).`;
}

try {
  console.log(await withDatabase(async () => run().finally(closeDb)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
