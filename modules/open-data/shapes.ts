import { z } from "zod";

/** Shapes of what `/api/v1` answers. Unknown is null; shares are numbers in percent; dates ISO 8601 with offset. */
const date = z.iso.datetime({ offset: true });
const count = z.int().min(0).nullable();
const percent = z.number().min(0).nullable();

const coverage = z.strictObject({ counted: count, total: count, pct: percent });

const standing = z.strictObject({
  number: z.int(),
  slug: z.string(),
  shortName: z.string(),
  name: z.string(),
  votes: count,
  share: percent,
});

const region = z.strictObject({
  code: z.string(),
  name: z.string(),
  coverage,
  validVotes: count,
  standings: z.array(standing),
});

const ledger = z.enum(["sirekap", "official"]);

/** One reading. It holds nothing that time alone could change, so a version may be kept for good. */
export const snapshotShape = z.strictObject({
  contest: z.string(),
  version: z.int().min(1),
  ledger,
  completeness: z.enum(["full", "partial"]),
  rehearsal: z.boolean(),
  asOf: date,
  /** How exactly the source dates its figures. */
  asOfPrecision: z.enum(["second", "day", "year"]),
  receivedAt: date,
  source: z.string(),
  sourceUrl: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  coverage,
  validVotes: count,
  standings: z.array(standing),
  regions: z.array(region),
  payload: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), url: z.string() }),
});

/** The present: the newest Sirekap reading with its state, and the newest decision beside it, never mixed. */
export const latestShape = snapshotShape.extend({
  state: z.enum(["partial", "live", "stale", "dark", "corrected", "closed", "official", "pinned", "empty"]),
  official: snapshotShape.nullable(),
});

/** One place of a contest at the present, with the places below it that are known. */
export const placeShape = snapshotShape.extend({
  region: z.strictObject({ code: z.string(), name: z.string(), level: z.int() }),
  /** The file that the figures stand in: the place's own, or that of the unit above. */
  unit: z.string(),
});

const point = z.strictObject({ version: z.int().min(1).nullable(), asOf: date });

/** One entry of the ledger. `before` and `after` are votes, or polling stations where no candidacy is named. */
const correctionShape = z.strictObject({
  id: z.int(),
  kind: z.string(),
  region: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
  candidacy: z.string().nullable(),
  before: count,
  after: count,
  reading: point.nullable(),
  against: point.nullable(),
  reason: z.string().nullable(),
  recordedAt: date,
});

/** A time without a result; `until` is null while it lasts. */
const spellShape = z.strictObject({ kind: z.enum(["dark", "stale"]), from: date, until: date.nullable() });

export const correctionsShape = z.strictObject({
  contest: z.string(),
  rehearsal: z.boolean(),
  corrections: z.array(correctionShape),
  spells: z.array(spellShape),
});

/** A contest before its first reading has no version. */
export const contestShape = z.strictObject({
  slug: z.string(),
  name: z.string(),
  election: z.string(),
  rehearsal: z.boolean(),
  regionCode: z.string(),
  seats: count,
  thresholdPct: percent,
  closed: z.boolean(),
  version: z.int().min(0),
  asOf: date.nullable(),
  latest: z.string(),
});

export const contestsShape = z.strictObject({ contests: z.array(contestShape) });

export const errorShape = z.strictObject({
  error: z.strictObject({ kind: z.enum(["not-found", "bad-request"]), message: z.string() }),
});

export type OpenSnapshot = z.infer<typeof snapshotShape>;
export type OpenLatest = z.infer<typeof latestShape>;
export type OpenPlace = z.infer<typeof placeShape>;
export type OpenCorrections = z.infer<typeof correctionsShape>;
export type OpenContest = z.infer<typeof contestShape>;
