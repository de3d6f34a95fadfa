import { toSnapshotPath } from "@/modules/results/labels";
import { coveragePct } from "@/modules/results/share";
import type { Contest, Coverage, RegionFigures, SnapshotFigures, Standing } from "@/modules/results/types";
import type { OpenSnapshot } from "./shapes";

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

const toStanding = ({ candidacy, votes, sharePct }: Standing) => ({
  number: candidacy.ballotNumber,
  slug: candidacy.slug,
  shortName: candidacy.shortName,
  name: candidacy.name,
  votes,
  share: sharePct,
});

/** A reading with the regions of its table, as it is given away. */
export function toOpenSnapshot(
  contest: Contest,
  figures: SnapshotFigures,
  regions: readonly RegionFigures[],
): OpenSnapshot {
  const { version, ledger, completeness, asOfPrecision, source, sourceUrl, decisionNumber } = figures;
  return {
    contest: contest.slug,
    version,
    ledger,
    completeness,
    rehearsal: contest.isRehearsal,
    asOf: toWibIso(figures.asOf),
    asOfPrecision,
    receivedAt: toWibIso(figures.receivedAt),
    source,
    sourceUrl,
    decisionNumber,
    coverage: toCoverage(figures.coverage, figures.tpsPct),
    validVotes: figures.validVotes,
    standings: figures.standings.map(toStanding),
    regions: regions.map(({ region, coverage, tpsPct, validVotes, standings }) => ({
      code: region.code,
      name: region.name,
      coverage: toCoverage(coverage, tpsPct),
      validVotes,
      standings: standings.map(toStanding),
    })),
    payload: { sha256: figures.payloadSha256, url: `${toSnapshotPath(figures)}/berkas` },
  };
}
