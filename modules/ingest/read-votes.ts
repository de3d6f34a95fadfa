import { fail, type Result, succeed } from "@/lib/result";
import type { Candidacy } from "@/modules/results/types";
import { parseCount } from "./parse-count";
import { type Rejection, toQuote, toRejection } from "./rejection";

/** Votes by candidacy slug; null where the source names a candidacy and gives no number, or leaves it out. */
export type Votes = ReadonlyMap<string, number | null>;

/** A row of KPU's: votes by key, with other things among them. */
export type VoteRow = Readonly<Record<string, unknown>>;

/** Where a row stands: for a message ("region 31 Dki Jakarta") and as a path ("table.31"). */
export type Place = { label: string; path: string };

/** Keys of a row that are no candidacy: progress, remarks, and KPU's stray "null". */
const REMARKS: ReadonlySet<string> = new Set(["persen", "psu", "status_progress", "mode", "ts", "null"]);

/**
 * Votes of all candidacies in one row; `null` where the row gives none at all. Some without the others are unknown
 * where `mayLack`, as the files of small regions and polling stations have it, and refused elsewhere. A vote for
 * someone unknown is always refused.
 */
export function readVotes(
  row: VoteRow,
  candidacies: readonly Candidacy[],
  place: Place,
  { mayLack = false }: { mayLack?: boolean } = {},
): Result<Votes | null, Rejection> {
  const stranger = findStranger(row, candidacies);
  if (stranger !== undefined) {
    const message =
      `Unknown party key ${toQuote(stranger)} in ${place.label}; ` +
      "check that the file belongs to this contest, or add the candidacy to the reference data.";
    return fail(toRejection("unknown-party", message, `${place.path}.${stranger}`));
  }
  const present = candidacies.filter(({ kpuKey }) => Object.hasOwn(row, kpuKey) && row[kpuKey] !== null);
  if (present.length === 0) return succeed(null);

  const votes = new Map<string, number | null>();
  for (const candidacy of candidacies) {
    const path = `${place.path}.${candidacy.kpuKey}`;
    const who = `${candidacy.shortName} (key ${candidacy.kpuKey})`;
    if (!present.includes(candidacy)) {
      if (mayLack) {
        votes.set(candidacy.slug, null);
        continue;
      }
      const message = `The vote of ${who} is absent in ${place.label}, where ${present.length} others have one; fetch the file again.`;
      return fail(toRejection("absent-vote", message, path));
    }
    const count = parseCount(row[candidacy.kpuKey]);
    if (!count.ok) {
      const message = `The vote of ${who} in ${place.label} is wrong: ${count.failure.why}; fetch the file again.`;
      return fail(toRejection(count.failure.kind, message, path));
    }
    votes.set(candidacy.slug, count.value);
  }
  return succeed(votes);
}

/** All votes of a row; null as soon as one is not known. */
export const toValidVotes = (votes: Votes): number | null =>
  [...votes.values()].reduce<number | null>(
    (sum, count) => (sum === null || count === null ? null : sum + count),
    0,
  );

/**
 * A key that may carry votes of nobody we know: a number as every key of KPU's is, or a word with a number under
 * it. Words with anything else are remarks, new ones included.
 */
function findStranger(row: VoteRow, candidacies: readonly Candidacy[]): string | undefined {
  const known = new Set(candidacies.map(({ kpuKey }) => kpuKey));
  return Object.keys(row).find(
    (key) => !known.has(key) && !REMARKS.has(key) && (/^\d+$/.test(key) || parseCount(row[key]).ok),
  );
}
