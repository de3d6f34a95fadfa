import type { KnownNames } from "@/modules/articles/check-references";
import type { ArticleReading } from "@/modules/articles/compile-article";
import type { Report } from "@/modules/articles/problem";
import type { Prose } from "./prose";

/** What there is to link to, beside what articles may name. Null where it cannot be told: then nothing is refused for it. */
export type KnownPages = KnownNames & {
  /** Slugs of contests, whose pages stand below /hasil and /periksa. */
  contests: ReadonlySet<string> | null;
};

export type TextCheckInput = {
  reading: ArticleReading;
  prose: Prose;
  known: KnownPages;
  now: Date;
};

/**
 * A check that needs the text alone, and works on what could be read of it however much else is wrong. Pure; reports
 * and never throws.
 */
export type TextCheck = (input: TextCheckInput, report: Report) => void;
