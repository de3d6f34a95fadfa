import { describe, expect, test } from "vitest";
import { type PartyVotes, toSeats } from "./seats";

const PARTIES = ["PKB", "Gerindra", "PDIP", "Golkar", "NasDem", "PKS", "PAN", "Demokrat"];
const toVotes = (...votes: (number | null)[]): PartyVotes[] =>
  votes.map((value, index) => ({ key: PARTIES[index] ?? `${index}`, votes: value }));

function allocate(seats: number, ...votes: number[]) {
  const result = toSeats({ seats, votes: toVotes(...votes) });
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

/** KPU's figures of DPR 2024, of the eight parties above the threshold. */
const JAKARTA_1 = [145309, 196708, 288461, 111719, 108773, 390441, 149427, 99383];
const BANTEN_2 = [86768, 197424, 142154, 174570, 208801, 165424, 244974, 142129];

describe("DPR 2024", () => {
  test("DKI Jakarta I: six seats, two of them for PKS", () => {
    const { seats, order } = allocate(6, ...JAKARTA_1);
    expect([...seats.values()]).toEqual([1, 1, 1, 0, 0, 2, 1, 0]);
    expect(order.map(({ key, divisor }) => `${key}/${divisor}`)).toEqual([
      ...["PKS/1", "PDIP/1", "Gerindra/1", "PAN/1", "PKB/1", "PKS/3"],
    ]);
    // Of the original votes, never of a quotient: the known bug divides 390,441 / 3 again.
    expect(order.at(-1)).toEqual({ seat: 6, key: "PKS", votes: 390441, divisor: 3 });
  });

  test("Banten II: the last seat is decided by 25 votes, and takes 26 to turn", () => {
    const { seats, last } = allocate(6, ...BANTEN_2);
    expect([...seats.values()]).toEqual([0, 1, 1, 1, 1, 1, 1, 0]);
    expect(last).toEqual({
      winner: { seat: 6, key: "PDIP", votes: 142154, divisor: 1 },
      runnerUp: { key: "Demokrat", votes: 142129, divisor: 1 },
      marginVotes: 25,
      votesToTake: 26,
    });
    expect(allocate(6, ...BANTEN_2.slice(0, -1), 142129 + 25).tie).toEqual({
      keys: ["PDIP", "Demokrat"],
      contested: 1,
    });
    expect(allocate(6, ...BANTEN_2.slice(0, -1), 142129 + 26).seats.get("Demokrat")).toBe(1);
  });

  test("the margin counts the runner-up's votes, not quotients: 390,441 / 3 is 130,147, Golkar lacks 18,428", () => {
    expect(allocate(6, ...JAKARTA_1).last).toMatchObject({
      runnerUp: { key: "Golkar" },
      marginVotes: 18428,
      votesToTake: 18429,
    });
  });
});

describe("ties", () => {
  test("a tie for the last seat is reported and broken for nobody", () => {
    const { seats, order, tie, last, unassigned } = allocate(2, 300, 100);
    expect(order).toEqual([{ seat: 1, key: "PKB", votes: 300, divisor: 1 }]);
    expect([...seats.values()]).toEqual([1, 0]);
    expect({ tie, last, unassigned }).toEqual({
      tie: { keys: ["PKB", "Gerindra"], contested: 1 },
      last: null,
      unassigned: 1,
    });
  });

  test("three on one quotient for two seats leave both open", () => {
    expect(allocate(3, 50, 90, 50, 50)).toMatchObject({
      tie: { keys: ["PKB", "PDIP", "Golkar"], contested: 2 },
      unassigned: 2,
    });
  });

  test("equal quotients that all win are no tie", () => {
    expect(allocate(3, 100, 50, 100)).toMatchObject({ tie: null, unassigned: 0, last: { marginVotes: 50 } });
    expect(allocate(2, 100, 50, 100)).toMatchObject({ tie: null, unassigned: 0 });
  });

  test("votes beyond what floating point tells apart decide", () => {
    expect(allocate(1, 9_007_199_254_740_990, 9_007_199_254_740_991).seats.get("Gerindra")).toBe(1);
    const [a, b] = [3_000_000_000_000_004, 7_000_000_000_000_010];
    expect(a / 3).toBe(b / 7);
    expect([...allocate(5, a, b).seats.values()]).toEqual([1, 4]);
  });
});

describe("the edges", () => {
  test("an unknown figure leaves the whole district uncomputed, and says whose it is", () => {
    expect(toSeats({ seats: 6, votes: toVotes(10, null, 5, null) })).toEqual({
      ok: false,
      failure: { kind: "unknown-votes", keys: ["Gerindra", "Golkar"] },
    });
  });

  test("without votes no seat falls, and a party without votes takes none", () => {
    expect(allocate(4, 0, 0)).toMatchObject({ order: [], tie: null, last: null, unassigned: 4 });
    expect(allocate(4)).toMatchObject({ order: [], unassigned: 4 });
    expect([...allocate(4, 7, 0).seats.values()]).toEqual([4, 0]);
  });

  test("no seats, and one party alone", () => {
    expect(allocate(0, 5, 3)).toMatchObject({ order: [], tie: null, last: null, unassigned: 0 });
    expect(allocate(3, 5)).toMatchObject({
      unassigned: 0,
      last: { winner: { divisor: 5 }, runnerUp: null, marginVotes: null, votesToTake: null },
    });
  });

  test("what no district can be throws", () => {
    expect(() => allocate(1.5, 5)).toThrow(RangeError);
    expect(() => allocate(1, -5)).toThrow(RangeError);
    expect(() => allocate(1, 0.5)).toThrow(RangeError);
    const twice = [...toVotes(5), ...toVotes(6)];
    expect(() => toSeats({ seats: 1, votes: twice })).toThrow("twice");
  });
});
