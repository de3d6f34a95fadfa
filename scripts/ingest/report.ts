import { toWibTime } from "@/modules/ingest/parse-wib-time";
import { toCount } from "@/modules/ingest/rejection";
import { toVoteChanges } from "@/modules/results/changes";
import { coveragePct } from "@/modules/results/share";
import type { Coverage, RecordOutcome, SnapshotFigures } from "@/modules/results/types";

/** What one ingest did, for people (`formatReport`) and for programs (`--json`). Times in ms, `asOf` in UTC. */
export type IngestReport = {
  kind: "recorded";
  contest: string;
  name: string;
  version: number;
  asOf: string;
  coverage: Coverage;
  validVotes: number | null;
  isPresent: boolean;
  /** The reading that readers go on seeing where this one joined the history. */
  present: { version: number; asOf: string } | null;
  /** The reading just before this one in time; null where it is the first. */
  against: { version: number; asOf: string; tpsDelta: number | null; totalTpsDelta: number | null } | null;
  standings: { candidacy: string; votes: number | null; delta: number | null }[];
  announced: boolean;
  recordedMs: number;
};

type OutcomeKind = "unit-recorded" | "held" | "dark" | "nothing-yet" | "already-recorded";

/** What one ingest did where there is no new present of the contest to compare. `name` is that of the contest. */
export type OutcomeReport = Extract<RecordOutcome, { kind: OutcomeKind }> & {
  name: string;
  unitCode: string;
};

export type ReportInput = {
  name: string;
  figures: SnapshotFigures;
  before: SnapshotFigures | null;
  latest: SnapshotFigures | null;
  announced: boolean;
  recordedMs: number;
};

const toDelta = (after: number | null | undefined, before: number | null | undefined): number | null =>
  after == null || before == null ? null : after - before;

export function toReport({
  name,
  figures,
  before,
  latest,
  announced,
  recordedMs,
}: ReportInput): IngestReport {
  const deltas = new Map(
    toVoteChanges(before, figures).map(({ candidacy, delta }) => [candidacy.slug, delta]),
  );
  const isPresent = latest === null || latest.version === figures.version;
  return {
    kind: "recorded",
    contest: figures.contest,
    name,
    version: figures.version,
    asOf: figures.asOf,
    coverage: figures.coverage,
    validVotes: figures.validVotes,
    isPresent,
    present: isPresent ? null : { version: latest.version, asOf: latest.asOf },
    against: before && {
      version: before.version,
      asOf: before.asOf,
      tpsDelta: toDelta(figures.coverage.counted, before.coverage.counted),
      totalTpsDelta: toDelta(figures.coverage.total, before.coverage.total),
    },
    standings: figures.standings.map(({ candidacy, votes }) => {
      return { candidacy: candidacy.shortName, votes, delta: deltas.get(candidacy.slug) ?? null };
    }),
    announced,
    recordedMs,
  };
}

export const toTimes = (asOf: string): string =>
  `${toWibTime(new Date(asOf))} WIB (${asOf.slice(0, 19).replace("T", " ")} UTC)`;

/** One line on what became of a response that did not change the contest's own figures. */
export function toOutcomeLine(report: OutcomeReport): string {
  const place = `${report.name} (${report.contest}), unit ${report.unitCode}`;
  switch (report.kind) {
    case "unit-recorded": {
      const rest = report.isPresent ? "" : "; a newer one is known, so it joined the history";
      return `${place}, as of ${toTimes(report.asOf)}: recorded as version ${report.version} of the unit${rest}`;
    }
    case "already-recorded":
      return `${place}, as of ${toTimes(report.asOf)}: already recorded as version ${report.version}, nothing new`;
    case "held":
      return `${place}: held for an editor as ${report.id}, readers see nothing of it (${report.reason}); see npm run ingest -- --held`;
    case "dark":
      return `${place}: all zero after figures, so the feed is dark; readers keep the last good reading`;
    case "nothing-yet":
      return `${place}: no figure yet, nothing recorded`;
  }
}

const toSigned = (delta: number): string => (delta > 0 ? `+${toCount(delta)}` : toCount(delta));

/** The report as lines for a terminal. */
export function formatReport(report: IngestReport): string {
  const { counted, total } = report.coverage;
  const pct = coveragePct(counted, total);
  const known =
    counted === null ? "not known" : `${toCount(counted)} of ${total === null ? "?" : toCount(total)} TPS`;
  return [
    `contest   ${report.name} (${report.contest})`,
    `version   ${report.version}, recorded`,
    `as of     ${toTimes(report.asOf)}`,
    `coverage  ${known}${pct === null ? "" : `, ${pct.toFixed(2)} %`}`,
    `readers   ${toPresentLine(report)}`,
    ...toChangeLines(report),
    `time      ${report.recordedMs.toFixed(0)} ms from bytes read to committed`,
  ].join("\n");
}

function toPresentLine({ present }: IngestReport): string {
  if (present === null) return "see these figures now: this is the newest reading";
  return (
    `keep seeing version ${present.version}, as of ${toWibTime(new Date(present.asOf))} WIB, which is newer; ` +
    "this one joined the history"
  );
}

function toChangeLines({ against, standings }: IngestReport): string[] {
  if (!against) return ["change    the first complete reading of this contest"];
  const tps = [
    against.tpsDelta === null ? "TPS not comparable" : `TPS ${toSigned(against.tpsDelta)}`,
    against.totalTpsDelta ? `all TPS ${toSigned(against.totalTpsDelta)}` : "",
  ].filter(Boolean);
  const falls = standings.filter(({ delta }) => delta !== null && delta < 0).length;
  const changed = standings.filter(({ delta }) => delta !== 0).length;
  const parties = changed === 0 ? "no votes changed" : `${changed} changed, ${falls} fell`;
  const width = Math.max(...standings.map(({ candidacy }) => candidacy.length));
  const rows = standings.map(({ candidacy, votes, delta }) => {
    const count = (votes === null ? "not known" : toCount(votes)).padStart(13);
    const change = (delta === null ? "?" : toSigned(delta)).padStart(11);
    return `  ${candidacy.padEnd(width)}${count}${change}${delta !== null && delta < 0 ? "  fell" : ""}`;
  });
  const since = `against version ${against.version}, as of ${toWibTime(new Date(against.asOf))} WIB`;
  return [`change    ${[...tps, parties].join(", ")} (${since})`, ...(changed === 0 ? [] : rows)];
}
