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
  /** A simulated count: everything that shows it says so. */
  isRehearsal: boolean;
};

export type Region = { code: string; name: string; level: number; parentCode: string | null };

/** One snapshot without its figures: where they came from and how far the count was. */
export type SnapshotHead = {
  contest: string;
  /** The unit that the file is about; the contest's own region for the contest's readings. */
  unitCode: string;
  /** Whether that is the contest's own region. */
  isContestUnit: boolean;
  /** Grows by one for each unit. */
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
  /** The place that the figures are of. Not the unit of the file where they are a row of its table. */
  placeCode: string;
  /** Progress as the source prints it, percent of polling stations; null where only counts are given. */
  tpsPct: number | null;
  /** Of that place, highest first; unknown ones last, in ballot order. */
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
  /** The unit that the file is about; the contest's own region where left out. */
  unitCode?: string;
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
  /** Of a polling station's file. */
  station?: { registeredVoters: number | null; ballotsCast: number | null; invalidVotes: number | null };
  /** Seats as a decision gives them. */
  seats?: { regionCode: string; candidacy: string; seats: number }[];
  tallies: { regionCode: string; candidacy: string; votes: number | null; sharePct: number | null }[];
  regionCoverage: {
    regionCode: string;
    counted: number | null;
    total: number | null;
    tpsPct: number | null;
  }[];
  payload: { bytes: Uint8Array; mediaType: string };
};

/** An accepted reading, as the judge of the next one sees it: votes by candidacy slug. */
export type EarlierReading = {
  version: number;
  asOf: Date;
  coverage: Coverage;
  validVotes: number | null;
  total: ReadonlyMap<string, number>;
  /** By region code; a region without figures has an empty map. */
  rows: ReadonlyMap<string, { tpsPct: number | null; votes: ReadonlyMap<string, number> }>;
};

/** What is known of the same unit and ledger when a reading is judged. */
export type JudgeContext = {
  /** The accepted reading just before the draft in time, equal stamps included. */
  previous: EarlierReading | null;
  /** The accepted reading just after it: there is one only where the draft comes late. */
  next: EarlierReading | null;
  /** Earlier accepted totals, oldest first, at most 24, the last of which is `previous` (without rows). */
  recent: readonly Omit<EarlierReading, "rows">[];
};

export type RemarkKind =
  | "fall"
  | "rate"
  | "denominator"
  | "same-stamp"
  | "older-stamp"
  | "held"
  | "released"
  | "dropped"
  | "refused";

/** A remark on a draft, before it is recorded. `before`/`after` are votes, or polling stations without a candidacy. */
export type RemarkDraft = {
  kind: RemarkKind;
  /** The region of the table, or the unit itself. */
  placeCode: string;
  candidacy?: string;
  before?: number;
  after?: number;
  /** For a late reading: compared with the reading after it rather than the one before. */
  isAgainstNext?: boolean;
  detail?: RemarkDetail;
};

/** A candidacy's marginal rate: votes per newly counted polling station, and the regions that gave most of it. */
export type RateDetail = {
  kind: "rate";
  addedVotes: number;
  addedTps: number;
  perTps: number;
  usualPerTps: number;
  regions: { code: string; addedVotes: number }[];
};
export type RefusalDetail = { kind: "refusal"; rejection: string; message: string };
export type RemarkDetail = RateDetail | RefusalDetail;

/**
 * What the judge says of a draft. `dark`: all zero after figures; the last good reading stays. `nothing`: no figure yet, and
 * none before; not recorded. `reason` is English, for the editor.
 */
export type Verdict =
  | { kind: "accept"; remarks: readonly RemarkDraft[] }
  | { kind: "hold"; reason: string; remarks: readonly RemarkDraft[] }
  | { kind: "dark" }
  | { kind: "nothing" };

export type Judge = (draft: SnapshotDraft, context: JudgeContext) => Verdict;

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
  /** A reading of a unit below the contest's own region. */
  | {
      kind: "unit-recorded";
      contest: string;
      unitCode: string;
      version: number;
      asOf: string;
      isPresent: boolean;
    }
  | { kind: "held"; contest: string; unitCode: string; id: number; reason: string }
  /** All zero after figures. `contestVersion`: where this began the spell; null where it went on. */
  | { kind: "dark"; contest: string; unitCode: string; contestVersion: number | null }
  | { kind: "nothing-yet"; contest: string; unitCode: string }
  | { kind: "already-recorded"; contest: string; version: number; asOf: string }
  | { kind: "unknown-contest"; contest: string }
  | { kind: "unknown-reference"; contest: string; detail: string };
