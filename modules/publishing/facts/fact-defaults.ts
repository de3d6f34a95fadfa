import type { ArticleMeta } from "@/modules/articles/frontmatter";
import type { FactDefaults } from "@/modules/results/facts/resolve-fact";
import type { Ledger } from "@/modules/results/types";

type Dates = Pick<ArticleMeta, "asOf" | "asOfContest" | "publishedAt" | "updatedAt">;

/**
 * What holds for a Fact that does not say it itself: the Sirekap book; for the article's `asOfContest` its `asOf`; for a
 * decision the time of the text, since decisions hold until the next one.
 */
export function toFactDefaults(
  dates: Dates | null,
  props: { ledger?: string | undefined; at?: string | undefined },
): FactDefaults {
  const ledger: Ledger = props.ledger === "official" ? "official" : "sirekap";
  return {
    ledger,
    at: (term) => {
      if (props.at !== undefined) return props.at;
      if (dates === null) return null;
      if (term.ledger === "official") return dates.updatedAt ?? dates.publishedAt;
      return dates.asOfContest === term.contest ? (dates.asOf ?? null) : null;
    },
  };
}
