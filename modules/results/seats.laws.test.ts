import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SeatAllocation, toSeats } from "./seats";

const few = fc.array(fc.nat(40), { minLength: 1, maxLength: 6 });
const many = fc.array(fc.nat(400_000), { minLength: 1, maxLength: 18 });
/** Small figures, for ties, and such as a dapil has. */
const votesArb = fc.oneof(few, many);
const seatsArb = fc.nat(24);

function allocate(seats: number, votes: readonly number[]): SeatAllocation {
  const result = toSeats({ seats, votes: votes.map((value, index) => ({ key: `${index}`, votes: value })) });
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}
const toList = ({ seats }: SeatAllocation): number[] => [...seats.values()];
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const check = <T>(arb: fc.Arbitrary<T>, law: (value: T) => void): void =>
  fc.assert(fc.property(arb, law), { numRuns: 400 });

/** The law's own words, without cleverness: write down every quotient, sort, take from the top; fractions in lowest terms. */
function toNaive(seats: number, votes: readonly number[]) {
  const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
  const table = votes.flatMap((value, party) =>
    Array.from({ length: value > 0 ? seats + 1 : 0 }, (_, index) => {
      const [n, d] = [BigInt(value), BigInt(2 * index + 1)];
      return { party, n: n / gcd(n, d), d: d / gcd(n, d) };
    }),
  );
  table.sort((a, b) => Number(b.n * a.d - a.n * b.d));
  const cut = table[seats - 1];
  const after = table[seats];
  const isTied = cut !== undefined && after !== undefined && cut.n === after.n && cut.d === after.d;
  const isOnCut = (entry: { n: bigint; d: bigint }): boolean =>
    isTied && entry.n === cut.n && entry.d === cut.d;
  const winners = table.slice(0, seats).filter((entry) => !isOnCut(entry));
  return {
    seats: votes.map((_, party) => winners.filter((entry) => entry.party === party).length),
    tied: [...new Set(table.filter(isOnCut).map(({ party }) => `${party}`))].sort(),
  };
}

describe("Sainte-Laguë, against its definition and its laws", () => {
  test("agrees with a table of all quotients as reduced fractions, ties included", () => {
    check(fc.tuple(seatsArb, votesArb), ([seats, votes]) => {
      const ours = allocate(seats, votes);
      const naive = toNaive(seats, votes);
      expect(toList(ours)).toEqual(naive.seats);
      expect([...(ours.tie?.keys ?? [])].sort()).toEqual(naive.tied);
    });
  });

  test("seats held and seats unassigned are all seats, and the order names each held seat once", () => {
    check(fc.tuple(seatsArb, votesArb), ([seats, votes]) => {
      const { order, unassigned, tie, ...rest } = allocate(seats, votes);
      expect(sum([...rest.seats.values()]) + unassigned).toBe(seats);
      expect(order.map(({ seat }) => seat)).toEqual(order.map((_, index) => index + 1));
      expect(unassigned).toBe(tie ? tie.contested : sum(votes) > 0 ? 0 : seats);
      expect(tie === null || (tie.contested > 0 && tie.contested < tie.keys.length)).toBe(true);
    });
  });

  test("house monotone: one seat more takes no seat from anybody", () => {
    check(fc.tuple(seatsArb, votesArb), ([seats, votes]) => {
      const more = toList(allocate(seats + 1, votes));
      expect(toList(allocate(seats, votes)).every((count, index) => count <= (more[index] ?? -1))).toBe(true);
    });
  });

  test("homogeneous: all votes times k give the same seats, the same order and the same tie", () => {
    check(fc.tuple(seatsArb, votesArb, fc.integer({ min: 2, max: 1_000_000 })), ([seats, votes, k]) => {
      const [small, large] = [
        allocate(seats, votes),
        allocate(
          seats,
          votes.map((value) => value * k),
        ),
      ];
      expect(toList(large)).toEqual(toList(small));
      expect(large.order.map(({ key }) => key)).toEqual(small.order.map(({ key }) => key));
      expect(large.tie).toEqual(small.tie);
    });
  });

  test("anonymous: the order in which parties are handed in moves no seat", () => {
    const shuffled = votesArb.chain((votes) =>
      fc.tuple(fc.constant(votes), fc.shuffledSubarray([...votes.keys()], { minLength: votes.length })),
    );
    check(fc.tuple(seatsArb, shuffled), ([seats, [votes, places]]) => {
      const before = toList(allocate(seats, votes));
      const after = toList(
        allocate(
          seats,
          places.map((place) => votes[place] ?? 0),
        ),
      );
      expect(after).toEqual(places.map((place) => before[place]));
    });
  });

  test("vote monotone: a party that gains while the others stay loses no seat, and no other party wins one", () => {
    check(fc.tuple(seatsArb, votesArb, fc.nat(17), fc.nat(50_000)), ([seats, votes, pick, gain]) => {
      const party = pick % votes.length;
      const [before, gained] = [
        allocate(seats, votes),
        allocate(
          seats,
          votes.map((value, index) => value + (index === party ? gain : 0)),
        ),
      ];
      expect(gained.seats.get(`${party}`)).toBeGreaterThanOrEqual(before.seats.get(`${party}`) ?? 0);
      // A tie that the gain breaks may give its seats; those apart, no other party may profit.
      if (before.tie || sum(votes) === 0) return;
      const others = toList(gained).filter((_, index) => index !== party);
      expect(
        others.every((count, at) => count <= (toList(before).filter((_, i) => i !== party)[at] ?? -1)),
      ).toBe(true);
    });
  });

  test("concordant: more votes never hold fewer seats", () => {
    check(fc.tuple(seatsArb, votesArb), ([seats, votes]) => {
      const ranked = toList(allocate(seats, votes))
        .map((count, index) => ({ count, votes: votes[index] ?? 0 }))
        .sort((a, b) => a.votes - b.votes);
      expect(
        ranked.every(({ count }, index) => index === 0 || count >= (ranked[index - 1]?.count ?? 0)),
      ).toBe(true);
    });
  });

  test("exact at any size: figures up to 2^53, whose products no double holds, and ties among them", () => {
    const highest = Number.MAX_SAFE_INTEGER;
    const huge = fc.oneof(
      fc.integer({ min: highest - 40, max: highest }),
      fc.integer({ min: 1, max: highest }),
      // Exact multiples of small odd numbers, so that quotients of different divisors meet.
      fc.constantFrom(1, 3, 5, 7, 9).map((odd) => odd * 1_000_799_917_193_443),
    );
    check(fc.tuple(seatsArb, fc.array(huge, { minLength: 1, maxLength: 6 })), ([seats, votes]) => {
      const ours = allocate(seats, votes);
      const naive = toNaive(seats, votes);
      expect(toList(ours)).toEqual(naive.seats);
      expect([...(ours.tie?.keys ?? [])].sort()).toEqual(naive.tied);
    });
  });

  test("coherent: any parties among themselves divide what they hold together as they would alone", () => {
    check(fc.tuple(seatsArb, votesArb, fc.nat(2 ** 18 - 1)), ([seats, votes, mask]) => {
      const { tie, ...whole } = allocate(seats, votes);
      if (tie) return;
      const some = [...votes.keys()].filter((index) => (mask >> index) % 2 === 1);
      const held = some.map((index) => whole.seats.get(`${index}`) ?? 0);
      const alone = allocate(
        sum(held),
        some.map((index) => votes[index] ?? 0),
      );
      // Alone they may be level for a last seat that a third party's order decided; never is a seat moved.
      if (alone.tie === null) expect(toList(alone)).toEqual(held);
    });
  });

  /**
   * What Sainte-Laguë promises of the quota is less than is often said: as every divisor method it can break the quota (even
   * the lower one, if more rarely than others). It does stay within for two parties, and it is near-quota: no seat can pass
   * from one party to another so that both come nearer to their quota (Balinski & Young, 1982).
   */
  test("within the quota for two parties, and near the quota for any number", () => {
    check(fc.tuple(fc.integer({ min: 1, max: 24 }), votesArb), ([seats, votes]) => {
      const { tie, ...rest } = allocate(seats, votes);
      const [total, held] = [sum(votes), [...rest.seats.values()]];
      if (tie || total === 0) return;
      // Seats minus quota, times the total: whole numbers.
      const excess = held.map((count, index) => count * total - (votes[index] ?? 0) * seats);
      if (votes.length === 2) expect(excess.every((value) => Math.abs(value) < total)).toBe(true);
      for (const [from, over] of excess.entries()) {
        for (const [to, under] of excess.entries()) {
          if (from === to || held[from] === 0) continue;
          const isNearer =
            Math.abs(over - total) < Math.abs(over) && Math.abs(under + total) < Math.abs(under);
          expect(isNearer).toBe(false);
        }
      }
    });
  });

  test("the margin is exact: that many votes draw level, one fewer do not, and votesToTake take the last seat", () => {
    check(fc.tuple(fc.integer({ min: 1, max: 24 }), votesArb), ([seats, votes]) => {
      const { last, ...before } = allocate(seats, votes);
      if (!last?.runnerUp || last.marginVotes === null || last.votesToTake === null) return;
      const { key } = last.runnerUp;
      const withMore = (extra: number): SeatAllocation =>
        allocate(
          seats,
          votes.map((value, index) => value + (`${index}` === key ? extra : 0)),
        );
      const held = before.seats.get(key) ?? 0;
      // In a handful of votes one may be worth two seats.
      expect(withMore(last.votesToTake).seats.get(key)).toBeGreaterThan(held);
      const level = withMore(last.marginVotes);
      expect(level.tie?.keys.includes(key) || (level.seats.get(key) ?? 0) > held).toBe(true);
      if (last.marginVotes === 0) return;
      const less = withMore(last.marginVotes - 1);
      expect(toList(less)).toEqual([...before.seats.values()]);
      expect(less.tie).toBeNull();
    });
  });
});
