import { fail, type Result, succeed } from "@/lib/result";
import { toSeatsByDistrict } from "@/modules/results/seats-by-district";
import type { VotesFile } from "./parse-votes";
import { toCsvRow } from "./read-csv";

/** `csv`: seats in the layout of the votes. `warnings`: a sentence for each dapil with seats that nobody holds. */
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

  const warnings: string[] = [];
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
