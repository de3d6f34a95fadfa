import { fail, type Result, succeed } from "@/lib/result";
import { type PartyVotes, type SeatAllocation, toSeats, type UnknownVotes } from "./seats";
import { compareWithThreshold } from "./threshold";

export type District = { code: string; seats: number; votes: readonly PartyVotes[] };

/** All valid votes of the country, also those for parties that are not listed. */
export type NationalVotes = { votes: readonly PartyVotes[]; validVotes: number | null };

export type DistrictSeats = { code: string; seats: number; result: Result<SeatAllocation, UnknownVotes> };

export type SeatsByDistrict = {
  /** Parties that take part; those below the threshold hold no seat anywhere. */
  qualified: ReadonlySet<string>;
  /** As handed in. */
  districts: readonly DistrictSeats[];
  /** Of every party of the districts, also those without a seat: seats of the districts that could be computed. */
  totals: ReadonlyMap<string, number>;
  /** Seats of the computed districts that nobody holds (ties, no votes). */
  unassigned: number;
  /** Districts without a result, since a party that takes part has no figure there. The totals lack their seats. */
  uncomputed: readonly string[];
};

/**
 * Parties that reach the threshold of all national valid votes (UU 7/2017 art. 414: at least 4 percent), exactly. All of them
 * where the threshold is `null` or 0. Fails where a figure is unknown that the comparison needs.
 *
 * @param thresholdPct percent with at most two decimals
 */
export function toQualified(
  nationalVotes: readonly PartyVotes[],
  nationalValidVotes: number | null,
  thresholdPct: number | null,
): Result<ReadonlySet<string>, UnknownVotes> {
  const keys = nationalVotes.map(({ key }) => key);
  if (thresholdPct === null || thresholdPct === 0) return succeed(new Set(keys));
  const unknown =
    nationalValidVotes === null
      ? keys
      : nationalVotes.filter(({ votes }) => votes === null).map(({ key }) => key);
  if (unknown.length > 0 || nationalValidVotes === null)
    return fail({ kind: "unknown-votes", keys: unknown });
  const reaches = ({ votes }: PartyVotes): boolean =>
    (compareWithThreshold({ votes, sharePct: null }, nationalValidVotes, thresholdPct) ?? -1) >= 0;
  return succeed(new Set(nationalVotes.filter(reaches).map(({ key }) => key)));
}

/**
 * Seats of every district and their sum. The parties that qualify nationally are divided by their original votes in each
 * district; the votes of the others are left out there, but count for the threshold. Without a threshold all parties of the
 * districts take part, and `national` may be `null`.
 */
export function toSeatsByDistrict(
  districts: readonly District[],
  { thresholdPct, national }: { thresholdPct: number | null; national: NationalVotes | null },
): Result<SeatsByDistrict, UnknownVotes> {
  const keys = [...new Set(districts.flatMap(({ votes }) => votes.map(({ key }) => key)))];
  const known = new Map(national?.votes.map(({ key, votes }) => [key, votes]));
  const judged = toQualified(
    // A party of a district that the national list lacks is unknown there, not without votes.
    keys.map((key) => ({ key, votes: known.get(key) ?? null })),
    national?.validVotes ?? null,
    thresholdPct,
  );
  if (!judged.ok) return judged;
  const qualified = judged.value;

  const totals = new Map(keys.map((key) => [key, 0]));
  let unassigned = 0;
  const results = districts.map(({ code, seats, votes }): DistrictSeats => {
    const result = toSeats({ seats, votes: votes.filter(({ key }) => qualified.has(key)) });
    for (const [key, won] of result.ok ? result.value.seats : [])
      totals.set(key, (totals.get(key) ?? 0) + won);
    unassigned += result.ok ? result.value.unassigned : 0;
    return { code, seats, result };
  });
  return succeed({
    qualified,
    districts: results,
    totals,
    unassigned,
    uncomputed: results.filter(({ result }) => !result.ok).map(({ code }) => code),
  });
}
