import { z } from "zod";

/**
 * What we write of NIST SP 1500-100 V2 (Election Results Reporting Common Data Format, doi:10.6028/NIST.SP.1500-100r2). A part
 * of it: every object here is one there, with the same names, required fields and words.
 */
const typed = <Name extends string, Fields extends z.ZodRawShape>(name: Name, fields: Fields) =>
  z.strictObject({ "@type": z.literal(`ElectionResults.${name}`), ...fields });

const id = z.string().regex(/^[A-Za-z_][\w.-]*$/);
const whole = z.int().min(0);
const text = typed("InternationalizedText", {
  Text: z.array(typed("LanguageString", { Content: z.string(), Language: z.string() })).min(1),
});
const external = z.array(
  typed("ExternalIdentifier", {
    Type: z.enum(["local-level", "national-level", "ocd-id", "other"]),
    OtherType: z.string().optional(),
    Value: z.string(),
    Label: z.string().optional(),
  }),
);
const countStatus = z.array(
  typed("CountStatus", {
    Status: z.enum(["completed", "in-process", "not-processed", "unknown"]),
    Type: z.literal("total"),
  }),
);

const unit = typed("ReportingUnit", {
  "@id": id,
  ComposingGpUnitIds: z.array(id).optional(),
  CountStatus: countStatus,
  ExternalIdentifier: external,
  Name: text,
  OtherType: z.string().optional(),
  SubUnitsReported: whole.optional(),
  TotalSubUnits: whole.optional(),
  Type: z.enum(["country", "state", "county", "village", "precinct", "other"]),
  VotersRegistered: whole.optional(),
});

const party = typed("Party", {
  "@id": id,
  Abbreviation: text,
  Color: z
    .string()
    .regex(/^[0-9a-f]{6}$/)
    .optional(),
  ExternalIdentifier: external,
  Name: text,
});

const votes = z.array(typed("VoteCounts", { Count: whole, GpUnitId: id, Type: z.enum(["total", "seats"]) }));
const partySelection = typed("PartySelection", {
  "@id": id,
  PartyIds: z.array(id).min(1),
  SequenceOrder: z.int(),
  VoteCounts: votes,
});
const candidateSelection = typed("CandidateSelection", {
  "@id": id,
  CandidateIds: z.array(id).min(1),
  SequenceOrder: z.int(),
  VoteCounts: votes,
});

const contest = {
  "@id": id,
  Abbreviation: z.string(),
  CountStatus: countStatus,
  ElectionDistrictId: id,
  ExternalIdentifier: external,
  Name: z.string(),
  SubUnitsReported: whole.optional(),
  TotalSubUnits: whole.optional(),
};
const partyContest = typed("PartyContest", {
  ...contest,
  ContestSelection: z.array(partySelection),
  VoteVariation: z.literal("proportional"),
});
const candidateContest = typed("CandidateContest", {
  ...contest,
  ContestSelection: z.array(candidateSelection),
  NumberElected: z.int().optional(),
  VoteVariation: z.enum(["majority", "plurality"]),
  VotesAllowed: z.literal(1),
});

const election = typed("Election", {
  BallotCounts: z
    .array(
      typed("BallotCounts", {
        BallotsCast: whole.optional(),
        BallotsRejected: whole.optional(),
        GpUnitId: id,
        Type: z.literal("total"),
      }),
    )
    .optional(),
  Candidate: z.array(typed("Candidate", { "@id": id, BallotName: text, ExternalIdentifier: external })),
  Contest: z.array(z.discriminatedUnion("@type", [partyContest, candidateContest])).length(1),
  ElectionScopeId: id,
  EndDate: z.iso.date(),
  Name: text,
  StartDate: z.iso.date(),
  Type: z.literal("general"),
});

export const nistShape = typed("ElectionReport", {
  Election: z.array(election).length(1),
  ExternalIdentifier: external,
  Format: z.enum(["summary-contest", "precinct-level"]),
  GeneratedDate: z.iso.datetime({ offset: true }),
  GpUnit: z.array(unit).min(1),
  IsTest: z.boolean(),
  Issuer: z.string(),
  IssuerAbbreviation: z.string(),
  Notes: z.string(),
  Party: z.array(party),
  SequenceEnd: z.literal(1),
  SequenceStart: z.literal(1),
  Status: z.enum(["certified", "unofficial-complete", "unofficial-partial"]),
  TestType: z.string().optional(),
  VendorApplicationId: z.string(),
});

export type NistReport = z.infer<typeof nistShape>;
export type NistUnit = z.infer<typeof unit>;
export type NistText = z.infer<typeof text>;
export type NistContest = NistReport["Election"][number]["Contest"][number];
export type NistIdentifiers = z.infer<typeof external>;
