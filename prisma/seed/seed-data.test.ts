import { describe, expect, test } from "vitest";
import { PARTIES } from "./contests";
import { DISTRICTS, DPR_OFFICIAL_DISTRICTS, DPR_OFFICIAL_SEATS } from "./districts";
import { DPR_OFFICIAL } from "./dpr-2024-official";
import { DPR_PROVINCES, DPR_PROVINCES_AS_OF_WIB } from "./dpr-2024-provinces";
import { DPR_BALLOT_NUMBERS, DPR_READINGS } from "./dpr-2024-readings";
import { SEED_SNAPSHOTS } from "./snapshots";

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("the figures typed in", () => {
  test("39 provinces sum to the national reading, party by party", () => {
    const national = DPR_READINGS.find(({ asOfWib }) => asOfWib === DPR_PROVINCES_AS_OF_WIB);
    expect(DPR_PROVINCES).toHaveLength(39);
    for (const [index, count] of (national?.votes ?? []).entries()) {
      expect(sum(DPR_PROVINCES.map(([, , , votes]) => votes[index] ?? Number.NaN))).toBe(count);
    }
  });

  test("each decision's parties sum to its own total", () => {
    for (const { votes, total } of DPR_OFFICIAL) expect(sum(votes)).toBe(total);
  });

  test("every reading has a figure for every party on the ballot", () => {
    for (const { votes } of DPR_READINGS) expect(votes).toHaveLength(DPR_BALLOT_NUMBERS.length);
    expect(PARTIES.map(([number]) => number)).toEqual([...DPR_BALLOT_NUMBERS]);
  });

  test("press reports stay partial: nothing is filled in that they do not say", () => {
    const partial = SEED_SNAPSHOTS.filter(({ via }) => via === "laporan pers");
    expect(partial.every(({ completeness }) => completeness === "partial")).toBe(true);
    expect(partial.map(({ contest, tallies }) => [contest, tallies.length])).toEqual([
      ["dpr-2024", 1],
      ["dprd-dki-2024", 4],
    ]);
    expect(partial[0]?.tallies[0]).toMatchObject({ votes: null, sharePct: 2.51 });
  });

  test("84 districts elect the DPR's 580, ten the DPRD DKI's 106, and each has a code of its own", () => {
    const of = (slug: string) => DISTRICTS.filter(({ contest }) => contest === slug);
    expect([of("dpr-2024").length, sum(of("dpr-2024").map(({ seats }) => seats))]).toEqual([84, 580]);
    expect([of("dprd-dki-2024").length, sum(of("dprd-dki-2024").map(({ seats }) => seats))]).toEqual([
      10, 106,
    ]);
    expect(new Set(DISTRICTS.map(({ code }) => code)).size).toBe(94);
  });

  test("the seats that KPU set are all of them, in the whole and in the two districts known", () => {
    expect(sum(Object.values(DPR_OFFICIAL_SEATS))).toBe(580);
    for (const { code, seats } of DPR_OFFICIAL_DISTRICTS) {
      expect(sum(Object.values(seats))).toBe(DISTRICTS.find((district) => district.code === code)?.seats);
    }
  });
});
