import * as z from "zod";

/**
 * What goes over HTTP between the editor in the browser and the studio's routes under `/redaksi/api`, both ways.
 * No I/O, nothing of the server: the browser imports it too (types alone, where it can). Requests are parsed with these
 * schemas at the edge; answers are typed by them. Every request that changes or reads on an editor's behalf carries the
 * header `x-redaksi: 1`, which no other site can send without asking first. Times are ISO 8601 with a zone; offsets are
 * UTF-16 units into the source as sent; `hash` is the SHA-256 of the source's UTF-8 bytes, hex.
 */

export const STUDIO_HEADER = "x-redaksi";
export const API_ROOT = "/redaksi/api";

/** The largest source that is taken, in UTF-8 bytes: larger than what an article may have, so that the check can say so. */
export const MAX_SOURCE_BYTES = 512 * 1024;

export const roleSchema = z.enum(["writer", "editor", "publisher", "administrator"]);
export type Role = z.infer<typeof roleSchema>;
/** Lowest first: a role may what those before it may. */
export const ROLES = roleSchema.options;
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  writer: "Penulis",
  editor: "Editor",
  publisher: "Penerbit",
  administrator: "Pengelola",
};

/** As in the head of the file; `corrected` is a published article with at least one correction in its ledger. */
export const stateSchema = z.enum([
  "draft",
  "review",
  "scheduled",
  "embargoed",
  "published",
  "corrected",
  "withdrawn",
]);
export type State = z.infer<typeof stateSchema>;
export const STATE_LABELS: Readonly<Record<State, string>> = {
  draft: "Draf",
  review: "Ditinjau",
  scheduled: "Terjadwal",
  embargoed: "Embargo",
  published: "Terbit",
  corrected: "Dikoreksi",
  withdrawn: "Ditarik",
};

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const source = z
  .string()
  .max(MAX_SOURCE_BYTES)
  // Half a surrogate pair could not be written as it was sent.
  .refine((text) => !/\p{Surrogate}/u.test(text), "bukan teks yang dapat disimpan");
const moment = z.iso.datetime({ offset: true });
const line = z.int().min(1).max(1_000_000);

/** Every refusal: `kind` for the program, `message` in Indonesian for the person. */
export const failureSchema = z.object({ error: z.object({ kind: z.string(), message: z.string() }) });
export type WireFailure = z.infer<typeof failureSchema>;

/** `modules/articles/problem.ts`, over the wire. `mend` changes the source as it was sent. */
export const problemSchema = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  rule: z.string(),
  severity: z.enum(["error", "warning", "hint"]),
  message: z.string(),
  fix: z.string().optional(),
  range: z.object({ start: z.int(), end: z.int() }).optional(),
  mend: z
    .object({
      label: z.string(),
      edits: z.array(z.object({ start: z.int(), end: z.int(), text: z.string() })),
    })
    .optional(),
});
export type WireProblem = z.infer<typeof problemSchema>;

// ---- an article ------------------------------------------------------------------------------------------------

export const moveSchema = z.object({
  /** Name of the move, as `pindah` takes it. */
  move: z.string(),
  label: z.string(),
  allowed: z.boolean(),
  /** Why not, in Indonesian; shown beside the button. `null` where it is allowed. */
  why: z.string().nullable(),
});
export type WireMove = z.infer<typeof moveSchema>;

export const articleAnswerSchema = z.object({
  slug: z.string(),
  /** Path as in problems: `content/articles/<slug>.mdx`. */
  file: z.string(),
  source: z.string(),
  hash,
  /** Number of saves that the studio knows of this article, from 1; only for showing ("rev 14"). */
  revision: z.int(),
  savedAt: moment,
  /** Name of who saved last; `null` where the change came from outside. */
  savedBy: z.string().nullable(),
  state: stateSchema,
  account: z.object({ name: z.string(), role: roleSchema, initials: z.string() }),
  /** Name of who began it, or of its author; `null` where unknown. */
  owner: z.string().nullable(),
  moves: z.array(moveSchema),
  /** Why the history cannot be kept (content is in no git repository); `null` where it is. */
  historyTrouble: z.string().nullable(),
});
export type ArticleAnswer = z.infer<typeof articleAnswerSchema>;

export const saveRequestSchema = z.object({ base: hash, source });
export type SaveRequest = z.infer<typeof saveRequestSchema>;
/** `source` is what stands in the file now: other than what was sent where another's edits were merged in. */
export const saveAnswerSchema = z.object({
  hash,
  revision: z.int(),
  savedAt: moment,
  source: z.string(),
  merged: z.boolean(),
});
export type SaveAnswer = z.infer<typeof saveAnswerSchema>;

/** One place where both changed the same lines. `line` counts in `mine`, from 1; texts are whole lines with their ends. */
export const clashSchema = z.object({
  line: z.int(),
  mine: z.string(),
  theirs: z.string(),
  base: z.string(),
});
export const clashAnswerSchema = failureSchema.extend({
  theirs: z.object({ source: z.string(), hash, by: z.string().nullable() }),
  clashes: z.array(clashSchema),
});
export type ClashAnswer = z.infer<typeof clashAnswerSchema>;

export const newArticleRequestSchema = z.object({
  title: z.string().trim().min(1).max(200),
  section: z.string().min(1).max(60),
});
export type NewArticleRequest = z.infer<typeof newArticleRequestSchema>;
export const newArticleAnswerSchema = z.object({ slug: z.string() });

// ---- checks and facts ------------------------------------------------------------------------------------------

export const checkRequestSchema = z.object({ source });
export type CheckRequest = z.infer<typeof checkRequestSchema>;

/** A figure as it can be shown: text in Indonesian form, with the time and the coverage it belongs to. */
export const figureSchema = z.object({
  text: z.string(),
  asOf: moment.nullable(),
  /** E.g. "478.878 dari 823.236 TPS, 58,17 persen"; `null` where the source does not say. */
  coverage: z.string().nullable(),
});
export const factUseSchema = z.object({
  of: z.string(),
  at: z.string().nullable(),
  /** What the article prints. */
  text: z.string(),
  /** The whole `<Fact …>…</Fact>`. */
  range: z.object({ start: z.int(), end: z.int() }),
  line: z.int(),
  column: z.int(),
  /** Indonesian name of the figure: "Suara PSI, DPR 2024". */
  label: z.string(),
  /** What it is at the bound moment; `null` where it cannot be resolved. */
  value: figureSchema.nullable(),
  /** What it is in the newest snapshot; `null` where it cannot be resolved. */
  now: figureSchema.nullable(),
  /** `moved`: right as written, other now. `wrong`: not what the data said at its moment. */
  standing: z.enum(["same", "moved", "wrong", "unknown"]),
});
export type WireFactUse = z.infer<typeof factUseSchema>;
/** A figure with a unit that is bound to nothing. */
export const unboundSchema = z.object({
  text: z.string(),
  range: z.object({ start: z.int(), end: z.int() }),
  line: z.int(),
  column: z.int(),
});
export const checkAnswerSchema = z.object({
  problems: z.array(problemSchema),
  facts: z.array(factUseSchema),
  unbound: z.array(unboundSchema),
});
export type CheckAnswer = z.infer<typeof checkAnswerSchema>;

// ---- preview ---------------------------------------------------------------------------------------------------

/** Answered with `text/html`; 422 `{ error, problems }` where the source cannot be read. */
export const previewRequestSchema = z.object({
  source,
  /** Widgets and bound figures as at this moment; `null` as they are now. */
  per: moment.nullable(),
  theme: z.enum(["light", "dark"]),
});
export type PreviewRequest = z.infer<typeof previewRequestSchema>;
export const previewFailureSchema = failureSchema.extend({ problems: z.array(problemSchema) });
export const previewLinkAnswerSchema = z.object({ url: z.string(), expiresAt: moment });

// ---- history ---------------------------------------------------------------------------------------------------

export const revisionIdSchema = z.string().regex(/^[0-9a-f]{40}$/);
export const historyAnswerSchema = z.object({
  revisions: z.array(
    z.object({
      id: revisionIdSchema,
      at: moment,
      by: z.string(),
      message: z.string(),
      /** Lines. */
      added: z.int(),
      removed: z.int(),
    }),
  ),
  /** Why there is none (content is in no git repository); `null` where there is. */
  trouble: z.string().nullable(),
});
export type HistoryAnswer = z.infer<typeof historyAnswerSchema>;
/** Words, in reading order; joined, those not `removed` give the revision and those not `added` the one before it. */
export const differencePartSchema = z.object({
  kind: z.enum(["same", "added", "removed"]),
  text: z.string(),
});
export const revisionAnswerSchema = z.object({
  source: z.string(),
  /** Against the revision before it. */
  difference: z.array(differencePartSchema),
});
export type RevisionAnswer = z.infer<typeof revisionAnswerSchema>;
/** Answered like a save. */
export const restoreRequestSchema = z.object({ id: revisionIdSchema, base: hash });

// ---- life ------------------------------------------------------------------------------------------------------

const words = z.string().trim().min(1).max(4000);
export const moveRequestSchema = z.object({
  move: z.string().min(1).max(40),
  /** When, for scheduling and embargoes. */
  at: moment.optional(),
  reason: words.optional(),
  cause: words.optional(),
  /** For readers. */
  note: words.optional(),
  before: words.optional(),
  after: words.optional(),
  /** The hash of the source that the editor looked at: a move never carries unseen text along. */
  base: hash.optional(),
});
export type MoveRequest = z.infer<typeof moveRequestSchema>;

// ---- presence --------------------------------------------------------------------------------------------------

export const presenceRequestSchema = z.object({
  line,
  column: line,
  /** Where the selection begins, as an offset; `null` without one. */
  head: z.int().min(0).nullable(),
});
export type PresenceRequest = z.infer<typeof presenceRequestSchema>;
/** `hash` other than the client's: the file changed, by another editor or outside; fetch or save to merge. */
export const presenceAnswerSchema = z.object({
  others: z.array(
    z.object({
      name: z.string(),
      initials: z.string(),
      line: z.int(),
      column: z.int(),
      at: moment,
    }),
  ),
  hash,
  revision: z.int(),
});
export type PresenceAnswer = z.infer<typeof presenceAnswerSchema>;

// ---- completion and palette --------------------------------------------------------------------------------------

export const completionsAnswerSchema = z.object({
  widgets: z.array(
    z.object({
      tag: z.string(),
      name: z.string(),
      summary: z.string(),
      children: z.boolean(),
      /** JSON Schema (2020-12) of the props as an editor writes them. */
      props: z.record(z.string(), z.unknown()),
      examples: z.array(z.string()),
    }),
  ),
  articles: z.array(z.object({ slug: z.string(), title: z.string(), state: stateSchema })),
  topics: z.array(z.object({ id: z.string(), name: z.string() })),
  authors: z.array(z.object({ id: z.string(), name: z.string() })),
  sections: z.array(z.object({ id: z.string(), name: z.string() })),
  contests: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      candidacies: z.array(z.object({ slug: z.string(), name: z.string(), shortName: z.string() })),
      /** Newest first. `coverage` as in figures. */
      snapshots: z.array(z.object({ asOf: moment, label: z.string(), coverage: z.string().nullable() })),
    }),
  ),
  facts: z.array(z.object({ of: z.string(), label: z.string() })),
});
export type CompletionsAnswer = z.infer<typeof completionsAnswerSchema>;

// ---- media -----------------------------------------------------------------------------------------------------

export const mediaFieldsSchema = z.object({
  alt: z.string().trim().min(3).max(500),
  credit: z.string().trim().min(2).max(200),
});
export const mediaAnswerSchema = z.object({
  /** As it is written in an article: `/media/<name>`. */
  path: z.string(),
  width: z.int(),
  height: z.int(),
  /** Ready to insert. */
  markdown: z.string(),
});
export type MediaAnswer = z.infer<typeof mediaAnswerSchema>;
