import { describe, expect, test } from "vitest";
import { toDifference, toFalls, toVoteChanges } from "./changes";
import { sampleFigures, samplePartial } from "./samples";

describe("changes between readings", () => {
  test("finds the falls of 16 March 2024, largest first", () => {
    const falls = toFalls(toVoteChanges(sampleFigures.morning, sampleFigures.corrected));
    expect(falls.map(({ candidacy, delta }) => [candidacy.slug, delta])).toEqual([
      ["nasdem", -123],
      ["gerindra", -35],
      ["ppp", -12],
      ["psi", -12],
    ]);
  });

  test("what a partial report leaves out has not changed", () => {
    expect(toVoteChanges(samplePartial, sampleFigures.last)).toEqual([]);
  });

  test("a difference with an unknown side is unknown", () => {
    expect(toDifference(null, 5)).toBeNull();
    expect(toDifference(3, 5)).toBe(2);
  });
});
