import { z } from "zod";
import { code, contest, count, date, path, rehearsal, slug, version } from "./shapes";

const point = z.strictObject({ version: version.nullable(), asOf: date });

const rate = z.strictObject({
  kind: z.literal("rate"),
  addedVotes: z.int(),
  addedTps: z.int(),
  perTps: z.number(),
  usualPerTps: z.number(),
  regions: z.array(z.strictObject({ code, addedVotes: z.int() })),
});
const refusal = z.strictObject({ kind: z.literal("refusal"), rejection: z.string(), message: z.string() });

const correction = z.strictObject({
  id: z.int().min(1),
  kind: z
    .enum([
      "fall",
      "rate",
      "denominator",
      "same-stamp",
      "older-stamp",
      "held",
      "released",
      "dropped",
      "refused",
    ])
    .meta({ description: "fall: a total went down. rate: votes per new polling station out of line." }),
  region: z.strictObject({ code, name: z.string() }).nullable(),
  candidacy: slug.nullable(),
  before: count.meta({ description: "Votes, or polling stations where no candidacy is named." }),
  after: count,
  reading: point.nullable(),
  against: point.nullable(),
  reason: z.string().nullable(),
  detail: z.discriminatedUnion("kind", [rate, refusal]).nullable(),
  recordedAt: date,
});

/** The ledger of the contest's own readings as it was written down, newest entry first. */
export const correctionsShape = z.strictObject({
  contest,
  rehearsal,
  corrections: z.array(correction),
  next: path.nullable(),
});

const spell = z.strictObject({
  kind: z
    .enum(["dark", "stale"])
    .meta({ description: "dark: only zeros. stale: nothing new for three intervals." }),
  from: date,
  until: date.nullable().meta({ description: "Null while it lasts." }),
});

/** Times without a result, newest first. */
export const spellsShape = z.strictObject({ contest, rehearsal, spells: z.array(spell) });

export type OpenCorrections = z.infer<typeof correctionsShape>;
export type OpenSpells = z.infer<typeof spellsShape>;
