import { z } from "zod";

/** Shapes of what `/api/v1` answers; the OpenAPI document is made from them. Unknown is null, never zero. */
export const date = z.iso.datetime({ offset: true }).meta({
  description: "ISO 8601 with the offset of WIB.",
  examples: ["2024-03-21T00:37:15+07:00"],
});
export const count = z.int().min(0).nullable();
export const percent = z
  .number()
  .min(0)
  .nullable()
  .meta({ description: "Percent: 3.12 is 3,12 persen.", examples: [3.12] });
export const version = z
  .int()
  .min(1)
  .meta({ description: "Grows by one for each unit.", examples: [3] });
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const contest = slug.meta({ description: "Slug of the contest.", examples: ["dpr-2024"] });
export const rehearsal = z.boolean().meta({ description: "True marks invented figures: never print them." });
export const code = z.string().meta({
  description: 'KPU\'s code of the region; "0" is Indonesia, "pdpr:3101" an electoral district.',
  examples: ["31"],
});
export const path = z
  .string()
  .regex(/^\/[^\s]*$/)
  .meta({ format: "uri-reference" });

export const coverage = z
  .strictObject({ counted: count, total: count, pct: percent })
  .meta({ description: "Polling stations counted, all of them, and the counted part." });

export const candidacy = z.strictObject({
  number: z.int().meta({ description: "Number on the ballot.", examples: [15] }),
  slug: slug.meta({ examples: ["psi"] }),
  shortName: z.string().meta({ examples: ["PSI"] }),
  name: z.string().meta({ examples: ["Partai Solidaritas Indonesia"] }),
});

const standing = candidacy.extend({ votes: count, share: percent });
const standings = z.array(standing).meta({ description: "Highest first; those without a figure last." });

const regionRow = z.strictObject({
  code,
  name: z.string(),
  coverage,
  validVotes: count.meta({ description: "Null as soon as one candidacy is unknown there." }),
  standings,
});

export const ledger = z.enum(["sirekap", "official"]).meta({
  description: "The book: Sirekap's running count, or KPU's decisions. Never add the two.",
});

const head = {
  contest,
  version,
  unit: code.meta({
    description: "The unit whose file it is; the contest's own region for its own readings.",
  }),
  ledger,
  completeness: z
    .enum(["full", "partial"])
    .meta({ description: "A partial reading says some figures and leaves the others unknown." }),
  rehearsal,
  asOf: date,
  asOfPrecision: z
    .enum(["second", "day", "year"])
    .meta({ description: "How much of asOf the source gave; print no more." }),
  receivedAt: date,
  source: z.string().meta({ examples: ["KPU, Sirekap"] }),
  sourceUrl: z.string().nullable(),
  decisionNumber: z
    .string()
    .nullable()
    .meta({ examples: ["360/2024"] }),
  coverage,
  validVotes: count,
  payload: z
    .strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), url: path })
    .meta({ description: "The bytes that the reading was made from." }),
};

/** One reading. It holds nothing that time alone could change, so a version may be kept for good. */
export const snapshotShape = z.strictObject({
  ...head,
  region: z
    .strictObject({ code, name: z.string(), level: z.int().min(0).max(5) })
    .meta({ description: "The place of the figures. Level 0 country … 5 polling station." }),
  standings,
  regions: z.array(regionRow).meta({ description: "The places below, as the same file has them." }),
  station: z
    .strictObject({ registeredVoters: count, ballotsCast: count, invalidVotes: count })
    .nullable()
    .meta({ description: "What a polling station's file says besides votes." }),
});

/** A place at present: the newest Sirekap reading with its state, and the newest decision beside it, never mixed. */
export const presentShape = snapshotShape.extend({
  state: z
    .enum(["partial", "live", "stale", "dark", "corrected", "closed", "official", "pinned", "empty"])
    .meta({ description: "What a reader must know of the figures. dark: the last good reading stays." }),
  official: snapshotShape.nullable(),
});

/** Newest version first. `next` leads to older ones and stays good while new ones arrive; null at the end. */
export const snapshotsShape = z.strictObject({
  contest,
  rehearsal,
  snapshots: z.array(z.strictObject({ ...head, href: path })),
  next: path.nullable(),
});

/** A contest before its first reading has version 0. */
export const contestShape = z.strictObject({
  slug: contest,
  name: z.string(),
  election: z.string(),
  rehearsal,
  regionCode: code,
  seats: count,
  thresholdPct: percent,
  closed: z.boolean(),
  version: z
    .int()
    .min(0)
    .meta({ description: "Also grows when the contest is closed or its feed goes dark." }),
  asOf: date.nullable(),
  latest: path,
});

export const contestsShape = z.strictObject({ contests: z.array(contestShape) });

export const errorShape = z.strictObject({
  error: z.strictObject({
    kind: z.enum(["not-found", "bad-request", "method-not-allowed", "unavailable"]),
    message: z.string().meta({ description: "A sentence for who wrote the program that asked." }),
  }),
});

export type OpenSnapshot = z.infer<typeof snapshotShape>;
export type OpenSnapshots = z.infer<typeof snapshotsShape>;
export type OpenPresent = z.infer<typeof presentShape>;
export type OpenContests = z.infer<typeof contestsShape>;
export type OpenContest = z.infer<typeof contestShape>;
export type OpenError = z.infer<typeof errorShape>;
