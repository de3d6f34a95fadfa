import "server-only";
import type { Article } from "@/modules/articles/frontmatter";
import type { CheckAnswer, CompletionsAnswer } from "../wire";

/**
 * What `modules/publishing/facts` says of an article's figures, in the wire's form. Until it is there, nothing is said:
 * empty lists, never a guess.
 */
export async function listFigures(
  _article: Article | null,
  _source: string,
): Promise<Pick<CheckAnswer, "facts" | "unbound">> {
  return { facts: [], unbound: [] };
}

/** Addresses of figures for completion. */
export async function listFactAddresses(): Promise<CompletionsAnswer["facts"]> {
  return [];
}

export type NewData = {
  contest: string;
  name: string;
  asOf: string;
  coverage: string | null;
  articles: { slug: string; figures: number }[];
};

/** Contests whose newest snapshot touches figures of articles, for the strip on the list. */
export async function listNewData(): Promise<NewData[]> {
  return [];
}
