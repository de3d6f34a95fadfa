import { parseArgs } from "node:util";
import { announceOutcome } from "@/modules/delivery/announce.server";
import { toWibTime } from "@/modules/ingest/parse-wib-time";
import { decideHeld, type HeldReading, listHeld } from "@/modules/results/held.server";

const USAGE =
  'Usage: npm run ingest -- --held [--json] | --held --release ID --reason "…" | --held --drop ID --reason "…"';

/**
 * Lists the readings that wait for an editor, or releases or drops one with a reason that the ledger keeps.
 * @returns the exit code
 */
export async function runHeld(words: readonly string[]): Promise<number> {
  const values = readWords(words);
  if (typeof values === "string") return refuse(values);
  const id = values.release ?? values.drop;
  if (id === undefined) return list(values.json);
  if (values.release !== undefined && values.drop !== undefined) return refuse("Release or drop, not both.");
  if (!/^[1-9]\d{0,8}$/.test(id)) return refuse(`${id} is no id; npm run ingest -- --held lists them.`);
  const reason = values.reason?.trim();
  if (!reason) return refuse("Say why with --reason: readers find it in the ledger of corrections.");
  return decide(Number(id), values.release === undefined ? "drop" : "release", reason);
}

/** What was asked for, or why that is not known. */
function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        held: { type: "boolean" },
        json: { type: "boolean", default: false },
        release: { type: "string" },
        drop: { type: "string" },
        reason: { type: "string" },
      },
    }).values;
  } catch (cause) {
    return `${cause instanceof Error ? cause.message.split(/[.\n]/)[0] : String(cause)}.`;
  }
}

function refuse(why: string): number {
  console.error(`${why} ${USAGE}`);
  return 1;
}

async function list(json: boolean): Promise<number> {
  const held = await listHeld();
  if (json) console.log(JSON.stringify(held));
  else if (held.length === 0) console.log("No reading waits for an editor.");
  else for (const reading of held) console.log(toText(reading));
  return 0;
}

const toText = ({ id, contest, unitCode, unitName, asOf, receivedAt, reason, payloadSha256 }: HeldReading) =>
  [
    `${id}  ${contest}, ${unitName} (${unitCode}), as of ${toWibTime(new Date(asOf))} WIB`,
    `    ${reason}`,
    `    received ${toWibTime(new Date(receivedAt))} WIB, SHA-256 ${payloadSha256}`,
  ].join("\n");

async function decide(id: number, decision: "release" | "drop", reason: string): Promise<number> {
  const answer = await decideHeld(id, decision, reason);
  if (answer.kind === "not-held")
    return refuse(`No reading ${id} waits; it may have been decided. npm run ingest -- --held lists them.`);
  if (answer.kind === "impossible")
    return refuse(
      `Reading ${id} counts more polling stations than there are; no reason can release it. Drop it.`,
    );
  if (answer.kind !== "dropped") await announceOutcome(answer);
  if (answer.kind === "dropped")
    console.log(`Reading ${id} of ${answer.contest} is dropped; its bytes are kept.`);
  else if ("version" in answer)
    console.log(
      `Reading ${id} of ${answer.contest} is released as version ${answer.version}` +
        `${"isPresent" in answer && answer.isPresent ? "; readers see it now" : "; it joined the history"}.`,
    );
  return 0;
}
