import type { Ledger } from "../types";
import { listTerms, toFactInstant } from "./address";
import { parseFact } from "./parse-fact";

/** What a Fact cites. `at` null: the time follows from the article. ISO 8601 in UTC otherwise. */
export type Citation = { contest: string; ledger: Ledger; at: string | null };

/** Contests, books and times behind a Fact's props; none for an address that cannot be read. */
export function listCitations(props: { of: string; at?: string; ledger: Ledger }): Citation[] {
  const read = parseFact(props.of);
  if (!read.ok) return [];
  return read.value.flatMap(listTerms).map(({ contest, ledger, at }) => {
    const written = at ?? props.at;
    return {
      contest,
      ledger: ledger ?? props.ledger,
      at: written === undefined ? null : toFactInstant(written),
    };
  });
}
