import type {
  Candidacy as CandidacyRow,
  Contest as ContestRow,
  Election as ElectionRow,
  Snapshot as SnapshotRow,
} from "@/prisma/generated/client";
import { toPlaceName } from "./place-name";
import { shareOf } from "./share";
import type { AsOfPrecision, Candidacy, Contest, Ledger, Region, SnapshotHead, Standing } from "./types";

/** Rows in, plain domain values out: the border that no Prisma type crosses. */
export function toContest(row: ContestRow & { election: ElectionRow }): Contest {
  return {
    slug: row.slug,
    kpuCode: row.kpuCode,
    name: row.name,
    shortName: row.shortName,
    regionCode: row.regionCode,
    seats: row.seats,
    thresholdPct: row.thresholdPct === null ? null : Number(row.thresholdPct),
    thresholdLaw: row.thresholdLaw,
    electionName: row.election.name,
    closedAt: row.closedAt?.toISOString() ?? null,
    headVersion: row.headVersion,
    isRehearsal: row.isRehearsal,
  };
}

export function toCandidacy(row: CandidacyRow): Candidacy {
  const { slug, name, shortName, ballotNumber, kpuKey, colorToken } = row;
  return { slug, name, shortName, ballotNumber, kpuKey, colorToken };
}

/** Only the columns of `Region`, with the name as it is printed. */
export const toRegion = ({ code, name, level, parentCode }: Region): Region => {
  return { code, name: toPlaceName(name), level, parentCode };
};

export const toLedger = (ledger: SnapshotRow["ledger"]): Ledger =>
  ledger === "OFFICIAL" ? "official" : "sirekap";

/**
 * @param contest whose reading it is
 * @throws for a row without a version: what readers may not see must not come here
 */
export function toSnapshotHead(
  row: SnapshotRow,
  contest: { slug: string; regionCode: string },
): SnapshotHead {
  if (row.version === null) throw new Error(`snapshot ${row.id} is not accepted`);
  return {
    contest: contest.slug,
    unitCode: row.regionCode,
    isContestUnit: row.regionCode === contest.regionCode,
    version: row.version,
    ledger: toLedger(row.ledger),
    completeness: row.completeness === "FULL" ? "full" : "partial",
    source: row.source,
    sourceUrl: row.sourceUrl,
    via: row.via,
    decisionNumber: row.decisionNumber,
    asOf: row.asOf.toISOString(),
    asOfPrecision: row.asOfPrecision.toLowerCase() as AsOfPrecision,
    receivedAt: row.receivedAt.toISOString(),
    coverage: { counted: row.countedTps, total: row.totalTps },
    validVotes: row.validVotes === null ? null : Number(row.validVotes),
    payloadSha256: row.payloadSha256,
  };
}

type TallyFigures = { votes: bigint | null; sharePct: { toString(): string } | null };

/**
 * One candidacy's standing. A share that the source printed is kept with its own digits; otherwise it is
 * computed from the votes with two. `tally` is undefined where the source does not mention the candidacy.
 */
export function toStanding(
  candidacy: Candidacy,
  tally: TallyFigures | undefined,
  validVotes: number | null,
): Standing {
  const votes = tally?.votes == null ? null : Number(tally.votes);
  if (tally?.sharePct != null) {
    const text = tally.sharePct.toString();
    return { candidacy, votes, sharePct: Number(text), shareDigits: text.split(".")[1]?.length ?? 0 };
  }
  return { candidacy, votes, sharePct: shareOf(votes, validVotes), shareDigits: 2 };
}

/**
 * Highest first; those without a figure last, in ballot order. By votes, which are exact; where a source gives only the
 * share of some, by share, since the two cannot be compared.
 */
export function toRanking(standings: Standing[]): Standing[] {
  const isByShare = standings.some(({ votes, sharePct }) => votes === null && sharePct !== null);
  const rank = (s: Standing) => (isByShare ? s.sharePct : s.votes) ?? -1;
  return standings.toSorted(
    (a, b) =>
      rank(b) - rank(a) ||
      (b.votes ?? -1) - (a.votes ?? -1) ||
      a.candidacy.ballotNumber - b.candidacy.ballotNumber,
  );
}
