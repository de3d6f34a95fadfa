import { announce } from "@/modules/delivery/announce.server";
import { withDatabase } from "@/modules/ops/database-url";
import { closeDb } from "@/modules/ops/db.server";
import { recordClosing } from "@/modules/results/close-contest.server";
import { getContest, listContests } from "@/modules/results/queries.server";
import { addContests } from "./contest/add-contests";
import { type AddArguments, parseArguments } from "./contest/arguments";
import { printAdded, printContest, printList } from "./contest/print";

/**
 * `npm run contest -- list|show|add|close|open …`: the contests that are counted. `add` makes them from KPU's own files and
 * a newsroom's lists (docs/contests.md). Exit code 0 when it is done or was so already; 1 and one sentence otherwise.
 */
async function run(words: readonly string[]): Promise<string> {
  const asked = parseArguments(words);
  if (!asked.ok) return refuse(asked.failure);
  switch (asked.value.action) {
    case "list":
      return printList(asked.value.json);
    case "show":
      return (await printContest(asked.value.slug)) ?? refuse(await toUnknown(asked.value.slug));
    case "add":
      return add(asked.value.add, asked.value.json);
    default:
      return close(asked.value.slug, asked.value.action === "close");
  }
}

function refuse(line: string): string {
  process.exitCode = 1;
  return line;
}

async function add(asked: AddArguments, json: boolean): Promise<string> {
  const added = await addContests(asked);
  if (!added.ok) return refuse(`Nothing is recorded: ${added.failure}`);
  return json ? JSON.stringify(added.value, null, 2) : printAdded(added.value);
}

/** Counting has ended, or goes on; open pages take it up by themselves. */
async function close(slug: string, isClosed: boolean): Promise<string> {
  const contest = await getContest(slug);
  if (!contest) return refuse(await toUnknown(slug));
  const fact = await recordClosing(slug, isClosed);
  if (!fact) return `${contest.name} is ${isClosed ? "closed" : "open"} already.`;
  await announce(fact);
  return `${contest.name} is ${isClosed ? "closed: open pages say so and stop asking" : "open again"} (version ${fact.version}).`;
}

const MOST_NAMED = 12;

async function toUnknown(slug: string): Promise<string> {
  const slugs = (await listContests()).map((entry) => entry.slug);
  const named = slugs.slice(0, MOST_NAMED).join(", ");
  const more =
    slugs.length > MOST_NAMED ? ` and ${slugs.length - MOST_NAMED} more (npm run contest -- list)` : "";
  return `There is no contest ${JSON.stringify(slug)}; there are ${named || "none"}${more}.`;
}

try {
  const line = await withDatabase(async () => run(process.argv.slice(2)).finally(closeDb));
  if (process.exitCode === 1) console.error(line);
  else console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
