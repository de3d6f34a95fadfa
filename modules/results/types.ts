/**
 * What the rest of the project knows of a count. Database rows never leave this module; these do.
 * Everywhere: `null` means "the source does not say", never zero. Votes are whole numbers below 2^53.
 * Times are ISO 8601 in UTC. Shares are percent (2.51 is 2,51 persen).
 */

export type Ledger = "sirekap" | "official";
export type Completeness = "full" | "partial";

/** How exactly the source dates its figures. A time of day must not be printed where it gives only a day. */
export type AsOfPrecision = "second" | "day" | "year";

/** Polling stations counted, and all of them. Either may be unknown on its own. */
export type Coverage = { counted: number | null; total: number | null };

export type Candidacy = {
  slug: string;
  name: string;
  shortName: string;
  ballotNumber: number;
  /** Key under which KPU's feed counts it. */
  kpuKey: string;
  /** Name of the colour token in the theme, without the dashes. */
  colorToken: string;
};

export type Contest = {
  slug: string;
  kpuCode: string;
  name: string;
  shortName: string;
  /** The reporting unit whose figure is the contest's total; "0" is Indonesia. */
  regionCode: string;
  seats: number | null;
  thresholdPct: number | null;
  thresholdLaw: string | null;
  electionName: string;
  closedAt: string | null;
  headVersion: number;
};

export type Region = { code: string; name: string; level: number; parentCode: string | null };

/** One snapshot without its figures: where they came from and how far the count was. */
export type SnapshotHead = {
  contest: string;
  version: number;
  ledger: Ledger;
  completeness: Completeness;
  source: string;
  sourceUrl: string | null;
  via: string | null;
  decisionNumber: string | null;
  asOf: string;
  asOfPrecision: AsOfPrecision;
  receivedAt: string;
  coverage: Coverage;
  validVotes: number | null;
  payloadSha256: string;
};

/** A candidacy's figure in one reporting unit. `sharePct` is as the source printed it, or computed from votes. */
export type Standing = {
  candidacy: Candidacy;
  votes: number | null;
  sharePct: number | null;
  /** Decimals that may be printed: those that the source gave, or two where the share is computed. */
  shareDigits: number;
};

export type SnapshotFigures = SnapshotHead & {
  /** Of the contest's own reporting unit, highest first; unknown ones last, in ballot order. */
  standings: Standing[];
};

export type RegionFigures = {
  region: Region;
  tpsPct: number | null;
  coverage: Coverage;
  validVotes: number | null;
  standings: Standing[];
};

/** What `recordSnapshot` writes. Slugs and codes are the project's own; parsing has happened before. */
export type SnapshotDraft = {
  contest: string;
  ledger: Ledger;
  completeness: Completeness;
  source: string;
  sourceUrl: string | null;
  via: string | null;
  decisionNumber: string | null;
  asOf: Date;
  /** "second" where left out. */
  asOfPrecision?: AsOfPrecision;
  receivedAt: Date;
  coverage: Coverage;
  validVotes: number | null;
  tallies: { regionCode: string; candidacy: string; votes: number | null; sharePct: number | null }[];
  regionCoverage: {
    regionCode: string;
    counted: number | null;
    total: number | null;
    tpsPct: number | null;
  }[];
  payload: { bytes: Uint8Array; mediaType: string };
};

/** The fact that a writer hands to delivery, once it is true in the database. */
export type SnapshotRecorded = {
  kind: "snapshot-recorded";
  contest: string;
  version: number;
  asOf: string;
  /** False where a newer as-of was known already: it joined the history, the present stays. */
  isPresent: boolean;
};

export type RecordOutcome =
  | SnapshotRecorded
  | { kind: "already-recorded"; contest: string; version: number; asOf: string }
  | { kind: "unknown-contest"; contest: string }
  | { kind: "unknown-reference"; contest: string; detail: string };
