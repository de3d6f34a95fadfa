import { expect, test } from "vitest";
import { sampleReading } from "./samples";
import { toWatchedCandidacies } from "./watched-candidacies";

const { figures } = sampleReading("live");

test("with a threshold the two nearest to it are watched, the higher first", () => {
  expect(toWatchedCandidacies(figures, 4)).toEqual(["ppp", "psi"]);
});

test("without one, those in front", () => {
  expect(toWatchedCandidacies(figures, null)).toEqual(["pdip", "golkar", "gerindra"]);
});

test("before the first reading nobody is", () => {
  expect(toWatchedCandidacies(null, 4)).toEqual([]);
});
