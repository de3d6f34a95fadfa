import { fail, succeed } from "@/lib/result";
import type { FactTerm } from "./address";
import type { FactReader, FactScope } from "./fact-reader";
import { toRational } from "./rational";
import { type Resolved, toMissing, toValue } from "./resolve-term";

/** Seats as decided, in the official book; as they follow from the votes, in the other. */
export async function resolveSeats(reader: FactReader, term: FactTerm, scope: FactScope): Promise<Resolved> {
  const found = await reader.getSeats(term.contest, scope);
  // Seats are made from the districts' own files, each with a clock of its own.
  const missing = toMissing(term, { ...scope, place: scope.place ?? "" }, found?.head ?? null);
  if (missing || !found) return fail(missing ?? { kind: "unknown", term });
  const [name = ""] = term.parties;
  if (name === "below-threshold" || name === "above-threshold") {
    if (scope.ledger !== "official") return fail({ kind: "undecided", term });
    const all = [...found.seats.values()].reduce((sum, seats) => sum + seats, 0);
    return succeed(
      toValue(toRational(name === "above-threshold" ? all : 0), "seats", { heads: [found.head] }),
    );
  }
  const seats = term.parties.map((party) => found.seats.get(party) ?? null);
  if (seats.includes(null)) return fail({ kind: "unknown", term });
  const sum = seats.reduce<number>((total, count) => total + (count ?? 0), 0);
  return succeed(toValue(toRational(sum), "seats", { heads: [found.head] }));
}
