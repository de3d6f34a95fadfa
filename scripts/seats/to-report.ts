import { fail, type Result, succeed } from "@/lib/result";
import { toSeatsByDistrict } from "@/modules/results/seats-by-district";
import type { VotesFile } from "./parse-votes";
import { toCsvRow } from "./read-csv";

/**
 * `csv`: seats in the layout of the votes. `warnings`: a sentence for each dapil with seats that nobody holds, and for what
 * looks like a sum among the parties or the dapil.
 */
export type SeatsReport = { csv: string; warnings: readonly string[] };

/** The threshold is of all votes in the file. Fails with a sentence. */
export function toReport(file: VotesFile, thresholdPct: number | null): Result<SeatsReport, string> {
  const sums = new Map(file.parties.map((key) => [key, 0n]));
  for (const { key, votes } of file.districts.flatMap((district) => district.votes)) {
    sums.set(key, (sums.get(key) ?? 0n) + BigInt(votes));
  }
  const total = [...sums.values()].reduce((sum, votes) => sum + votes, 0n);
  if (thresholdPct && total > BigInt(Number.MAX_SAFE_INTEGER)) {
    return fail(`The votes of the file sum to ${total}, more than a threshold can be compared with.`);
  }
  const national = {
    votes: file.parties.map((key) => ({ key, votes: Number(sums.get(key) ?? 0n) })),
    validVotes: Number(total),
  };
  const computed = toSeatsByDistrict(file.districts, { thresholdPct, national });
  if (!computed.ok) throw new Error("votes that were read are unknown");

  const warnings: string[] = [...findSums(file)];
  const rows = computed.value.districts.map(({ code, seats, result }) => {
    if (!result.ok) throw new Error(`the votes of ${code} that were read are unknown`);
    const { tie, unassigned, seats: won } = result.value;
    const count = `${unassigned} ${unassigned === 1 ? "seat stays" : "seats stay"} unassigned`;
    if (tie) warnings.push(`${code.trim()}: ${count}, tied between ${tie.keys.join(", ")}.`);
    else if (unassigned > 0) {
      warnings.push(`${code.trim()}: ${count}, since no party that takes part has votes there.`);
    }
    return toCsvRow([code, seats, ...file.parties.map((key) => won.get(key) ?? 0)]);
  });
  return succeed({ csv: `${[toCsvRow(file.header), ...rows].join("\n")}\n`, warnings });
}

/** A column or a row that is the sum of all others was left in by mistake, and would be divided like a party or a dapil. */
function findSums({ parties, districts }: VotesFile): string[] {
  const rows = districts.map(({ votes }) => votes.map((party) => BigInt(party.votes)));
  const columns = parties.map((_, index) => rows.map((row) => row[index] ?? 0n));
  // Two rows that are the same, or three numbers in one row, may add up by chance.
  const sumColumn = rows.length < 2 || columns.length < 3 ? -1 : findSum(columns);
  const sumRow = rows.length < 3 ? -1 : findSum(rows);
  return [
    ...(sumColumn < 0
      ? []
      : [
          `the column ${parties[sumColumn]} is the sum of all other parties in every row; it was taken for a party.`,
        ]),
    ...(sumRow < 0
      ? []
      : [
          `${districts[sumRow]?.code.trim()}: its votes are the sum of all other rows; it was taken for a dapil.`,
        ]),
  ];
}

/** Which of the lists has in every place the sum of all others; -1 for none. All zero is no sum. */
function findSum(lists: readonly (readonly bigint[])[]): number {
  const totals = (lists[0] ?? []).map((_, place) =>
    lists.reduce((sum, list) => sum + (list[place] ?? 0n), 0n),
  );
  return totals.every((total) => total === 0n)
    ? -1
    : lists.findIndex((list) => list.every((value, place) => value * 2n === totals[place]));
}
