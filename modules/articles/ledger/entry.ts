import { z } from "zod";
import { newsroomTime } from "../frontmatter";

const words = z.string().trim().min(1);
const sum = z.string().regex(/^[0-9a-f]{64}$/, "harus 64 angka heksadesimal");
const blocks = z.array(z.string().regex(/^[0-9a-f]{16}$/, "harus 16 angka heksadesimal")).min(1);

/** Why published words were wrong. */
export const CAUSES = {
  "salah-membaca-data": "Salah membaca data",
  "salah-ketik": "Salah ketik angka",
  "salah-nama": "Salah nama atau kutipan",
  "sumber-meralat": "Sumber meralat",
  lain: "Lain",
} as const;
export type Cause = keyof typeof CAUSES;
export const isCause = (text: string): text is Cause => Object.hasOwn(CAUSES, text);

export const MAX_NOTE_CHARS = 280;
const note = words.max(MAX_NOTE_CHARS, `paling banyak ${MAX_NOTE_CHARS} huruf`);

/** A block as it was and as it is; empty where it was added or taken out. */
const changeSchema = z.strictObject({
  where: z.enum(["title", "dek", "text"]),
  before: z.string(),
  after: z.string(),
});
export type TextChange = z.output<typeof changeSchema>;

const common = { at: newsroomTime, by: words, approvedBy: words.optional(), prev: sum.optional(), hash: sum };
const changed = { changes: z.array(changeSchema).min(1), blocks };

/** One line of an article's ledger. `blocks` are the sums of all that readers see from then on (`visible-text.ts`). */
const entrySchema = z.discriminatedUnion("kind", [
  /** `at` is the moment of publication, which may lie ahead: what is scheduled is decided, and recorded, beforehand. */
  z.strictObject({ kind: z.literal("published"), ...common, blocks }),
  /** What was decided was called off before it came about. */
  z.strictObject({ kind: z.literal("cancelled"), ...common }),
  z.strictObject({
    kind: z.literal("correction"),
    ...common,
    cause: z.enum(Object.keys(CAUSES) as [Cause, ...Cause[]]),
    /** For the newsroom; stays in the trail and is on no page. */
    reason: words.optional(),
    /** For readers: what was wrong, and what is right. */
    note,
    ...changed,
  }),
  /** Meaning unchanged: in the trail only. */
  z.strictObject({ kind: z.literal("typo"), ...common, ...changed }),
  /** Something new, nothing wrong before. */
  z.strictObject({ kind: z.literal("update"), ...common, note, ...changed }),
  z.strictObject({ kind: z.literal("withdrawn"), ...common, reason: words }),
]);

export const ledgerSchema = z.array(entrySchema).min(1, "buku tidak boleh kosong");

export type LedgerEntry = z.output<typeof entrySchema>;
export type CorrectionEntry = Extract<LedgerEntry, { kind: "correction" }>;
type WithoutHash<Entry> = Entry extends unknown ? Omit<Entry, "hash" | "prev"> : never;
/** An entry that is not in a ledger yet: its place in the chain is still to be made. */
export type NewEntry = WithoutHash<LedgerEntry>;
