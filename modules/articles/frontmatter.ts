import { z } from "zod";
import type { Problem } from "./problem";
import type { ArticleTree } from "./tree";

const text = z.string().trim().min(1);
/** File names of articles and ids in the catalog: lowercase words joined by hyphens. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const slug = z
  .string()
  .regex(SLUG_PATTERN, "harus huruf kecil, angka, dan tanda hubung, misalnya `dpr-2024`");
const time = z.iso.datetime({ offset: true, abort: true });
/** Publication times are written in the newsroom's own zone, so that nobody misreads them by hours. */
export const newsroomTime = time.refine(
  (value) => value.endsWith("+07:00"),
  "harus waktu WIB, diakhiri `+07:00`",
);
const webUrl = z.url({
  protocol: /^https?$/,
  hostname: z.regexes.domain,
  error: "harus alamat web yang diawali `https://`",
});

const leadFigureSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("share"), contest: slug, party: slug, at: time }),
  z.strictObject({ kind: z.literal("two-books"), contest: slug, party: slug }),
  z.strictObject({ kind: z.literal("figure"), text, struck: text.optional() }),
  z.strictObject({
    kind: z.literal("falls"),
    contest: slug,
    from: time,
    to: time,
    top: z.int().min(1).max(20),
  }),
]);

/** Somebody's word on one revision of the text (`revision.ts`): when the text changes, the word no longer counts. */
const handSchema = z.strictObject({
  by: text,
  at: newsroomTime,
  revision: z.string().regex(/^[0-9a-f]{16}$/, "harus tanda revisi 16 huruf dari `npm run article`"),
});

/** The head of an article file. Unknown keys are refused, so that a mistyped one is never silently ignored. */
export const frontmatterSchema = z.strictObject({
  title: text,
  dek: text,
  /** Stands after the section's name, e.g. "DPR RI dan DPRD DKI Jakarta". */
  kicker: text.optional(),
  section: slug,
  topics: z.array(slug),
  authors: z.array(slug).min(1),
  dateline: text,
  /** The moment of publication. One that is to come keeps the article from readers until then, in every status. */
  publishedAt: newsroomTime,
  updatedAt: newsroomTime.optional(),
  /** The time of the figures cited. */
  asOf: time.optional(),
  asOfContest: slug.optional(),
  status: z.enum(["draft", "review", "scheduled", "embargoed", "published", "withdrawn"]),
  /** Whose work it is, by the name of the account or of git; with four eyes they cannot publish it. */
  writer: text.optional(),
  submitted: handSchema.optional(),
  approved: handSchema.optional(),
  /** With whom the embargo was agreed, and what. */
  embargo: text.optional(),
  withdrawn: z.strictObject({ at: newsroomTime, reason: text }).optional(),
  /** Addresses that it had before: they lead here. */
  formerSlugs: z.array(slug).optional(),
  readAlso: z.array(slug),
  sources: z.array(z.strictObject({ label: text, url: webUrl.optional(), note: text.optional() })),
  leadFigure: leadFigureSchema.optional(),
});

export type ArticleMeta = z.output<typeof frontmatterSchema>;
export type LeadFigure = z.output<typeof leadFigureSchema>;
export type ArticleSource = ArticleMeta["sources"][number];
export type ArticleStatus = ArticleMeta["status"];

/** A checked article: what its head says, its body as plain JSON, and what follows from both. */
export type Article = ArticleMeta & {
  slug: string;
  tree: ArticleTree;
  /** Slugs of the contests whose figures it shows: from widgets, the lead figure and the as-of line. Sorted. */
  contests: string[];
  /** What of its text an approval is of (`revision.ts`), and the sum of what readers see of it (`visible-text.ts`). */
  revision: string;
  textHash: string;
  words: number;
  readingMinutes: number;
  /** SHA-256 of the file's bytes as text, hex. */
  contentHash: string;
  /** What an editor should look at although the article stands. */
  warnings: Problem[];
};
