import { fail, type Result, succeed } from "@/lib/result";
import type { Candidacy } from "@/modules/results/types";
import { parseCount } from "./parse-count";
import { type Rejection, toQuote, toRejection } from "./rejection";

/** Votes by candidacy slug. */
export type Votes = ReadonlyMap<string, number>;

/** A row of KPU's: votes by key, with other things among them. */
export type VoteRow = Readonly<Record<string, unknown>>;

/** Where a row stands: for a message ("region 31 Dki Jakarta") and as a path ("table.31"). */
export type Place = { label: string; path: string };

/** Keys of a row that are no candidacy: progress, remarks, and KPU's stray "null". */
const REMARKS: ReadonlySet<string> = new Set(["persen", "psu", "status_progress", "mode", "ts", "null"]);

/**
 * Votes of all candidacies in one row. `null` where the row gives none at all, which a region may and the
 * contest's own chart may not; some without the others is refused, and so is a vote for someone unknown.
 */
export function readVotes(
  row: VoteRow,
  candidacies: readonly Candidacy[],
  place: Place,
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

  const votes = new Map<string, number>();
  for (const candidacy of candidacies) {
    const path = `${place.path}.${candidacy.kpuKey}`;
    const who = `${candidacy.shortName} (key ${candidacy.kpuKey})`;
    if (!present.includes(candidacy)) {
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
