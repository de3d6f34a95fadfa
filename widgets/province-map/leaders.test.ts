import { describe, expect, test } from "vitest";
import { sampleRegions } from "@/modules/results/samples";
import { toExtremes } from "./extremes";
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

describe("what stands out", () => {
  test("is said only of regions counted far enough to be read", () => {
    const extremes = toExtremes(toLeaders(sampleRegions));
    expect(extremes.map(({ kind, region }) => [kind, region])).toEqual([
      ["closest", "Gorontalo"],
      ["largest", "Gorontalo"],
      ["least-counted", "Papua Pegunungan"],
    ]);
    expect(extremes[0]?.text).toBe("NasDem di atas Golkar dengan selisih 53.395 suara");
  });

  test("is silent where no region qualifies", () => {
    expect(toExtremes([])).toEqual([]);
  });
});
