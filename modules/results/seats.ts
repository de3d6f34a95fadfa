import { fail, type Result, succeed } from "@/lib/result";

/** `votes: null`: the source gives no figure for the party. A party that does not stand in a district is left out. */
export type PartyVotes = { key: string; votes: number | null };

/** One seat as it falls. Its quotient is exactly `votes / divisor`, always of the party's original votes. */
export type SeatStep = { seat: number; key: string; votes: number; divisor: number };

export type SeatAllocation = {
  /** Of every party handed in, also those without a seat, in that order. */
  seats: ReadonlyMap<string, number>;
  /** The order in which seats fall, highest quotient first. Equal quotients that both win stand by votes, then as handed in. */
  order: readonly SeatStep[];
  /** How narrowly the last seat fell; `null` where none fell or where it is tied. */
  last: LastSeat | null;
  /** More parties stand on one quotient than seats are left: the law leaves those to others than arithmetic. */
  tie: { keys: readonly string[]; contested: number } | null;
  /** Seats that nobody holds: the contested ones, or all of them where nobody has a vote. */
  unassigned: number;
};

/**
 * The last seat and who came next: the other party with the highest quotient. `null` where no other party stands.
 * Votes of one party that change while all others stay; whole, exact, rounded up.
 */
type LastSeat = {
  winner: SeatStep;
  runnerUp: { key: string; votes: number; divisor: number } | null;
  /**
   * Votes that decided it: that the runner-up lacks to draw level. This is the figure that is printed ("by 25 votes" in
   * Banten II, DPR 2024, where both quotients have the divisor 1: 142,154 against 142,129).
   */
  marginVotes: number | null;
  /** Votes that the runner-up lacks to take it outright, past a tie: `marginVotes` or one more. */
  votesToTake: number | null;
};

/** Some party's figure is unknown, and with it every seat: unknown is not zero. */
export type UnknownVotes = { kind: "unknown-votes"; keys: readonly string[] };

/** A party with the quotient that it brings to the next seat. */
type Contender = { key: string; votes: number; divisor: number };

/** Sign of `a.votes / a.divisor − b.votes / b.divisor`, by cross-multiplication. */
function compareQuotients(a: Omit<Contender, "key">, b: Omit<Contender, "key">): number {
  const left = BigInt(a.votes) * BigInt(b.divisor);
  const right = BigInt(b.votes) * BigInt(a.divisor);
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * The seats of one district by Sainte-Laguë (UU 7/2017, articles 415 and 420): the original votes of each party are divided by
 * 1, 3, 5, 7 …, and the highest quotients take the seats. Exact integers throughout. A party without votes takes no seat.
 *
 * @param input whole votes of the parties that take part (those below a threshold left out), and the district's seats
 * @throws RangeError on a party handed in twice, votes or seats that are no whole number from zero
 */
export function toSeats(input: {
  seats: number;
  votes: readonly PartyVotes[];
}): Result<SeatAllocation, UnknownVotes> {
  const unknown = input.votes.filter(({ votes }) => votes === null);
  if (unknown.length > 0) return fail({ kind: "unknown-votes", keys: unknown.map(({ key }) => key) });
  const parties = input.votes.map(({ key, votes }): Contender => ({ key, votes: votes ?? 0, divisor: 1 }));
  assertSound(input.seats, parties);

  const taken: SeatStep[] = [];
  while (taken.length < input.seats) {
    const next = findHighest(parties);
    if (!next || next.votes === 0) break;
    taken.push({ seat: taken.length + 1, ...next });
    next.divisor += 2;
  }
  const lastStep = taken.at(-1);
  // A party's quotients all differ, so each name on the last quotient is another party.
  const level = lastStep ? parties.filter((party) => compareQuotients(party, lastStep) === 0) : [];
  const contested =
    lastStep && level.length > 0 ? taken.filter((step) => compareQuotients(step, lastStep) === 0) : [];
  const order = taken.slice(0, taken.length - contested.length);
  const seats = new Map(parties.map(({ key }) => [key, 0]));
  for (const { key } of order) seats.set(key, (seats.get(key) ?? 0) + 1);
  return succeed({
    seats,
    order,
    last:
      lastStep && contested.length === 0 ? toLastSeat(lastStep, findHighest(parties, lastStep.key)) : null,
    tie:
      contested.length === 0
        ? null
        : { keys: toKeys(parties, contested, level), contested: contested.length },
    unassigned: input.seats - order.length,
  });
}

/** The contender with the highest quotient, the one with more votes or handed in earlier among equals. */
function findHighest(parties: readonly Contender[], besides?: string): Contender | null {
  let best: Contender | null = null;
  for (const party of parties) {
    if (party.key === besides) continue;
    const difference = best ? compareQuotients(party, best) : 1;
    if (!best || difference > 0 || (difference === 0 && party.votes > best.votes)) best = party;
  }
  return best;
}

/** How narrowly the last seat fell to `winner`, of which `runnerUp` has the next quotient. See `LastSeat`. */
function toLastSeat(winner: SeatStep, runnerUp: Contender | null): LastSeat {
  if (!runnerUp) return { winner, runnerUp, marginVotes: null, votesToTake: null };
  // Level: (votes + x) / divisor = winner.votes / winner.divisor, hence x = winner.votes × divisor / winner.divisor − votes.
  const product = BigInt(winner.votes) * BigInt(runnerUp.divisor);
  const divisor = BigInt(winner.divisor);
  const reached = product / divisor - BigInt(runnerUp.votes);
  const isExact = product % divisor === 0n;
  const { key, votes } = runnerUp;
  return {
    winner,
    runnerUp: { key, votes, divisor: runnerUp.divisor },
    marginVotes: Number(isExact ? reached : reached + 1n),
    votesToTake: Number(reached + 1n),
  };
}

/** Keys of a tie in the order in which the parties were handed in. */
function toKeys(parties: readonly Contender[], ...groups: readonly (readonly { key: string }[])[]): string[] {
  const tied = new Set(groups.flat().map(({ key }) => key));
  return parties.map(({ key }) => key).filter((key) => tied.has(key));
}

function assertSound(seats: number, parties: readonly Contender[]): void {
  const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
  if (!isCount(seats)) throw new RangeError(`a district cannot have ${seats} seats`);
  const wrong = parties.find(({ votes }) => !isCount(votes));
  if (wrong) throw new RangeError(`${wrong.key} cannot have ${wrong.votes} votes`);
  if (new Set(parties.map(({ key }) => key)).size < parties.length) {
    throw new RangeError("a party stands twice in a district");
  }
}
