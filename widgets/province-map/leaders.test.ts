import { describe, expect, test } from "vitest";
import { sampleRegions } from "@/modules/results/samples";
import { toLeaderCounts, toLeaders } from "./leaders";
import { TILES } from "./tiles";

describe("the tile map", () => {
  test("has a place of its own for each of 38 provinces and Luar Negeri", () => {
    expect(new Set(TILES.map(([code]) => code)).size).toBe(39);
    expect(new Set(TILES.map(([, , , column, row]) => `${column}/${row}`)).size).toBe(39);
  });

  test("names no leader where nobody has a vote or two have the same", () => {
    const leaders = toLeaders(sampleRegions);
    expect(leaders.map(({ candidacy }) => candidacy?.slug ?? null)).toEqual(["pdip", "nasdem", null]);
    expect(leaders.map(({ isFew }) => isFew)).toEqual([false, false, true]);
  });

  test("counts regions, not votes", () => {
    expect(
      toLeaderCounts(toLeaders(sampleRegions)).map(({ candidacy, count }) => [candidacy.slug, count]),
    ).toEqual([
      ["pdip", 1],
      ["nasdem", 1],
    ]);
  });
});
