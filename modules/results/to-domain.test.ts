import { expect, test } from "vitest";
import { toRanking } from "./to-domain";
import type { Standing } from "./types";

const toStandingOf = (ballotNumber: number, votes: number | null, sharePct: number | null): Standing => ({
  candidacy: {
    slug: `p${ballotNumber}`,
    name: `Partai ${ballotNumber}`,
    shortName: `P${ballotNumber}`,
    ballotNumber,
    kpuKey: String(ballotNumber),
    colorToken: "psi",
  },
  votes,
  sharePct,
  shareDigits: 2,
});
const rank = (...standings: Standing[]) =>
  toRanking(standings).map(({ candidacy }) => candidacy.ballotNumber);

test("standings are ranked by votes, those without a figure last in ballot order", () => {
  expect(
    rank(
      toStandingOf(9, null, null),
      toStandingOf(3, null, null),
      toStandingOf(1, 5, 50),
      toStandingOf(2, 7, 50),
    ),
  ).toEqual([2, 1, 3, 9]);
});

test("where a source gives a share alone, shares are compared with shares and never with votes", () => {
  expect(
    rank(toStandingOf(1, 120_039, 7.59), toStandingOf(2, null, 14.5), toStandingOf(3, 190_645, 12.06)),
  ).toEqual([2, 3, 1]);
});
