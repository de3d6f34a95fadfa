import { toSnapshotPath } from "@/modules/results/labels";
import { coveragePct } from "@/modules/results/share";
import type { StationCounts } from "@/modules/results/station.server";
import type {
  Candidacy,
  Contest,
  Coverage,
  Region,
  RegionFigures,
  SnapshotFigures,
  SnapshotHead,
  Standing,
} from "@/modules/results/types";
import type { OpenSnapshot, OpenSnapshots } from "./shapes";

const OFFSET_MS = 7 * 3_600_000;

/** "2024-03-20T17:37:15.000Z" → "2024-03-21T00:37:15+07:00": the time as KPU writes it, in WIB. */
export const toWibIso = (utc: string): string =>
  `${new Date(Date.parse(utc) + OFFSET_MS).toISOString().slice(0, 19)}+07:00`;

/** Percent as counted where both numbers are known, else as the source prints it. */
const toCoverage = ({ counted, total }: Coverage, tpsPct: number | null) => ({
  counted,
  total,
  pct: coveragePct(counted, total) ?? tpsPct,
});

export const toOpenCandidacy = ({ ballotNumber, slug, shortName, name }: Candidacy) => ({
  number: ballotNumber,
  slug,
  shortName,
  name,
});

const toStanding = ({ candidacy, votes, sharePct }: Standing) => ({
  ...toOpenCandidacy(candidacy),
  votes,
  share: sharePct,
});

/** Address of a contest's open data, or of a unit's below it. */
export const toOpenPath = (contest: string, unit?: string): string =>
  `/api/v1/contests/${contest}${unit === undefined ? "" : `/regions/${encodeURIComponent(unit)}`}`;

/** Where a reading stands, the same for good. */
export const toHref = ({ contest, isContestUnit, unitCode, version }: SnapshotHead): string =>
  `${toOpenPath(contest, isContestUnit ? undefined : unitCode)}/snapshots/${version}`;

/** A reading without its figures. */
function toOpenHead(contest: Contest, head: SnapshotHead) {
  const { version, ledger, completeness, asOfPrecision, source, sourceUrl, decisionNumber } = head;
  return {
    contest: contest.slug,
    version,
    unit: head.unitCode,
    ledger,
    completeness,
    rehearsal: contest.isRehearsal,
    asOf: toWibIso(head.asOf),
    asOfPrecision,
    receivedAt: toWibIso(head.receivedAt),
    source,
    sourceUrl,
    decisionNumber,
    coverage: toCoverage(head.coverage, null),
    validVotes: head.validVotes,
    payload: { sha256: head.payloadSha256, url: `${toSnapshotPath(head)}/berkas` },
  };
}

/** One line of the list of readings. */
export const toOpenEntry = (contest: Contest, head: SnapshotHead): OpenSnapshots["snapshots"][number] => ({
  ...toOpenHead(contest, head),
  href: toHref(head),
});

/** Of a reading, besides its figures: the place that they are of, and what stands below it. */
export type PlaceParts = {
  place: Region;
  regions: readonly RegionFigures[];
  station: StationCounts | null;
};

/** A reading with the regions of its table, as it is given away. */
export function toOpenSnapshot(
  contest: Contest,
  figures: SnapshotFigures,
  { place, regions, station }: PlaceParts,
): OpenSnapshot {
  return {
    ...toOpenHead(contest, figures),
    region: { code: place.code, name: place.name, level: place.level },
    coverage: toCoverage(figures.coverage, figures.tpsPct),
    standings: figures.standings.map(toStanding),
    regions: regions.map(({ region, coverage, tpsPct, validVotes, standings }) => ({
      code: region.code,
      name: region.name,
      coverage: toCoverage(coverage, tpsPct),
      validVotes,
      standings: standings.map(toStanding),
    })),
    station,
  };
}
