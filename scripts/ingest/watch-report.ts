import type { FeedEvent } from "@/modules/ingest/feed/feed-event";
import { toWibTime } from "@/modules/ingest/parse-wib-time";

/** What happens to the watcher as a whole, beside what happens to its files. */
export type WatchEvent =
  | { event: "waiting-for-lock"; line: string; holder: object | null }
  | { event: "started"; line: string; base: string; files: number; contests: Record<string, number> }
  | { event: "warning"; line: string }
  | { event: "lock-lost"; line: string }
  | { event: "stopped"; line: string; failing: number }
  | FeedEvent;

export type WatchReporter = { emit(event: WatchEvent): void };

type Output = { write(text: string): void; now(): Date };

/** One JSON object a line, with the time in UTC; each is written once what it says is true in the database. */
export const makeJsonReporter = ({ write, now }: Output): WatchReporter => ({
  emit: (event) => write(`${JSON.stringify({ at: now().toISOString(), ...event })}\n`),
});

type Row = {
  files: Set<string>;
  asOf: string | null;
  changedAt: Date | null;
  failures: Map<string, number>;
  nextAt: Map<string, string>;
};

const toClock = (time: Date): string => toWibTime(time).slice(11);
const DRAW_EVERY_MS = 250;

/**
 * For a person who watches: a line for whatever is news, and below them one row for each contest that is drawn anew in
 * place. Times are in WIB.
 */
export function makeTableReporter({ write, now }: Output): WatchReporter {
  const rows = new Map<string, Row>();
  let drawn = 0;
  let drawnMs = 0;
  let said = "";
  const clear = () => {
    if (drawn > 0) write(`\x1b[${drawn}A\x1b[J`);
    drawn = 0;
  };
  const draw = () => {
    clear();
    const lines = toTable(rows);
    for (const line of lines) write(`${line}\n`);
    drawn = lines.length;
    drawnMs = now().getTime();
  };
  return {
    emit(event) {
      const isQuiet = event.event === "poll";
      if ("contest" in event) note(rows, event, now());
      // A refusal is a reason to back off too; once is enough for a person.
      if (!isQuiet && event.line !== said) {
        said = event.line;
        clear();
        const failures = event.event === "backoff" ? ` (failure ${event.failures} in a row)` : "";
        write(`${toClock(now())}  ${event.event.padEnd(16)}  ${event.line}${failures}\n`);
      }
      if (event.event === "stopped") return;
      if (!isQuiet || now().getTime() - drawnMs >= DRAW_EVERY_MS) draw();
    },
  };
}

function note(rows: Map<string, Row>, event: FeedEvent, now: Date): void {
  const { contest, address } = event;
  const row: Row = rows.get(contest) ?? {
    files: new Set(),
    asOf: null,
    changedAt: null,
    failures: new Map(),
    nextAt: new Map(),
  };
  rows.set(contest, row);
  row.files.add(address);
  if ("nextAt" in event) {
    if (event.failures > 0) row.failures.set(address, event.failures);
    else row.failures.delete(address);
    if (event.nextAt !== null) row.nextAt.set(address, event.nextAt);
    return;
  }
  if ("asOf" in event && event.asOf !== undefined && event.asOf > (row.asOf ?? "")) row.asOf = event.asOf;
  if (event.event === "recorded") row.changedAt = now;
}

function toTable(rows: ReadonlyMap<string, Row>): string[] {
  if (rows.size === 0) return [];
  const width = Math.max(7, ...[...rows.keys()].map((name) => name.length));
  const head = `${"contest".padEnd(width)}  files  newest as of (WIB)   last change  failing  next poll`;
  const lines = [...rows].map(([name, { files, asOf, changedAt, failures, nextAt }]) => {
    let next = "";
    for (const at of nextAt.values()) if (next === "" || at < next) next = at;
    return [
      name.padEnd(width),
      String(files.size).padStart(5),
      (asOf === null ? "no news yet" : toWibTime(new Date(asOf))).padEnd(19),
      (changedAt ? toClock(changedAt) : "-").padEnd(11),
      String(failures.size).padStart(7),
      next === "" ? "-" : toClock(new Date(next)),
    ].join("  ");
  });
  return [head, ...lines];
}
