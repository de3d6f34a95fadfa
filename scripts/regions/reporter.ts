import type { RegionImport } from "@/modules/ingest/region-tree/import-regions.server";
import type { BrokenFile, WalkProgress } from "@/modules/ingest/region-tree/walk-tree";
import { toCount, toQuote } from "@/modules/ingest/rejection";

/** Tells how an import goes: a bar and words for a person who watches, JSON lines for everything else. */
export type Reporter = {
  progress(progress: WalkProgress): void;
  broken(file: BrokenFile): void;
  recording(): void;
  done(report: RegionImport): void;
};

type Output = { out(line: string): void; bar(text: string): void; nowMs(): number };

const BAR_EVERY_MS = 100;
const LINE_EVERY_MS = 2000;
const BAR_WIDTH = 30;
const CLEAR_LINE = "\r\x1b[K";

/** A bar on standard error, redrawn ten times a second; broken files and the report stand as lines of their own. */
export function makeBarReporter({ out, bar, nowMs }: Output): Reporter {
  const startMs = nowMs();
  let drawnMs = Number.NEGATIVE_INFINITY;
  return {
    progress(progress) {
      if (nowMs() - drawnMs < BAR_EVERY_MS) return;
      drawnMs = nowMs();
      bar(`${CLEAR_LINE}${toBar(progress, drawnMs - startMs)}`);
    },
    broken: ({ path, reason }) => bar(`${CLEAR_LINE}${toBrokenLine({ path, reason })}\n`),
    recording: () => bar(`${CLEAR_LINE}All files are read; writing the table …`),
    done(report) {
      bar(CLEAR_LINE);
      out(formatImport(report));
    },
  };
}

/** One JSON object a line: progress every two seconds, each broken file, the report. */
export function makeLineReporter({ out, nowMs }: Output): Reporter {
  let saidMs = nowMs();
  const say = (kind: string, what: object) => out(JSON.stringify({ kind, ...what }));
  return {
    progress(progress) {
      if (nowMs() - saidMs < LINE_EVERY_MS) return;
      saidMs = nowMs();
      say("progress", { ...progress, part: Math.round(progress.part * 10_000) / 10_000 });
    },
    broken: (file) => say("broken", file),
    recording: () => say("recording", {}),
    done: (report) => say("imported", report),
  };
}

const toBrokenLine = ({ path, reason }: BrokenFile): string => `broken    ${path}: ${reason}`;

function toBar({ part, files, stations }: WalkProgress, elapsedMs: number): string {
  const filled = Math.floor(part * BAR_WIDTH);
  const bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
  const pct = `${Math.floor(part * 100)}`.padStart(3);
  const seconds = (elapsedMs / 1000).toFixed(0);
  return `${bar} ${pct} %  ${toCount(files)} files  ${toCount(stations)} TPS  ${seconds} s`;
}

/** The report as lines for a terminal. */
function formatImport(report: RegionImport): string {
  const { files, absent, regions, stations, duplicates, broken, keptNames } = report;
  const lines = [
    `read      ${toCount(files)} files, ${toCount(regions)} regions, of which ${toCount(stations)} TPS`,
    `inserted  ${toCount(report.inserted)}`,
    `renamed   ${toCount(report.renamed)}`,
    `unchanged ${toCount(report.unchanged)}`,
    `time      ${(report.readMs / 1000).toFixed(1)} s reading, ${(report.recordMs / 1000).toFixed(1)} s writing`,
  ];
  if (absent > 0) lines.push(`absent    ${toCount(absent)} files of regions that the source does not hold`);
  if (duplicates > 0) lines.push(`twice     ${toCount(duplicates)} rows were in their file twice`);
  if (keptNames > 0)
    lines.push(`kept      ${toCount(keptNames)} names of provinces stay as the editors chose`);
  if (broken.length > 0) lines.push(`skipped   ${toCount(broken.length)} broken files and all below them`);
  return lines.join("\n");
}

/** Why nothing was recorded, in one line. Leave to skip helps nobody who has it, nor where the root is broken. */
export function formatFailure(source: string, broken: readonly BrokenFile[], skipBroken = false): string {
  const [first] = broken;
  const named = first ? `${first.path} ${first.reason}` : "the tree is empty";
  const more = broken.length > 1 ? ` (and ${broken.length - 1} more broken files)` : "";
  const canSkip = !skipBroken && first?.path !== "0.json";
  const advice = canSkip
    ? "mend it, or record the rest with --skip-broken"
    : "check the source and try again";
  return `Nothing imported from ${toQuote(source)}: ${named}${more}; ${advice}.`;
}
