import { z } from "zod";
import { candidacy, code, contest, count, date, percent, rehearsal, slug, version } from "./shapes";

const seats = z.int().min(0);
const step = z
  .strictObject({ slug, votes: seats, divisor: z.int().min(1) })
  .meta({ description: "A quotient: votes / divisor, exactly." });

const district = z.strictObject({
  code,
  name: z.string(),
  seats,
  reading: z
    .strictObject({ unit: code, version, asOf: date })
    .meta({ description: "The reading that the votes stand in." }),
  parties: z.array(z.strictObject({ slug, votes: count, seats: seats.nullable() })),
  unknown: z
    .array(slug)
    .meta({ description: "Parties whose vote is missing; with one, nothing is computed." }),
  order: z.array(step.extend({ seat: z.int().min(1) })).meta({ description: "Seats as they fall." }),
  last: z
    .strictObject({
      taken: step,
      next: step.nullable(),
      marginVotes: count.meta({ description: "Votes that the next one lacks to draw level." }),
      votesToTake: count.meta({ description: "Votes that it lacks to take the seat outright." }),
    })
    .nullable()
    .meta({ description: "The last seat and who came next; null where it is tied or none fell." }),
  tie: z.strictObject({ parties: z.array(slug), contested: z.int().min(1) }).nullable(),
  unassigned: seats.nullable(),
});

const book = z.strictObject({
  asOf: date.meta({ description: "Of the newest reading that a district was taken from." }),
  national: z.strictObject({ version, asOf: date, validVotes: count }).nullable(),
  computed: z.boolean().meta({ description: "False where a figure is unknown that the threshold needs." }),
  complete: z.boolean().meta({ description: "Every seat of every district is given to somebody." }),
  parties: z.array(
    z.strictObject({
      slug,
      votes: count,
      share: percent,
      takesPart: z
        .boolean()
        .nullable()
        .meta({ description: "Whether it was divided among, under this threshold." }),
      seats: seats.nullable().meta({ description: "Sum of the computed districts." }),
    }),
  ),
  unassigned: seats.nullable(),
  uncomputed: z.array(code).meta({ description: "Districts that lack a figure." }),
  unread: z.array(code).meta({ description: "Districts without a reading in this ledger." }),
  districts: z.array(district),
});

/** Seats by Sainte-Laguë from the votes of each ledger, apart, and the seats that KPU decided. */
export const seatsShape = z.strictObject({
  contest,
  rehearsal,
  method: z.literal("sainte-lague"),
  threshold: z.strictObject({
    pct: percent.meta({ description: "Of this computation; null for none." }),
    lawPct: percent,
    law: z.string().nullable(),
    isSupposed: z.boolean().meta({ description: "True for a what-if that is not the law." }),
  }),
  seats: count,
  dapil: z
    .array(z.strictObject({ code, name: z.string(), seats }))
    .meta({ description: "All electoral districts, read or not." }),
  candidacies: z.array(candidacy),
  sirekap: book.nullable().meta({ description: "Computed from Sirekap's votes; decides nothing." }),
  official: book.nullable().meta({ description: "Computed from the votes of KPU's decisions." }),
  decided: z
    .strictObject({
      version,
      asOf: date,
      asOfPrecision: z.enum(["second", "day", "year"]),
      source: z.string(),
      parties: z.array(z.strictObject({ slug, seats })),
    })
    .nullable(),
});

export type OpenSeats = z.infer<typeof seatsShape>;
export type OpenBook = z.infer<typeof book>;
