import { expect, test } from "vitest";
import { parseArguments } from "./arguments";

const KNOWN = ["bytes", "latest", "regions"];

test("all are measured unless some are named, always in their own order", () => {
  expect(parseArguments([], KNOWN)).toEqual({ ok: true, value: { names: KNOWN, isList: false } });
  expect(parseArguments(["--only", "regions,latest"], KNOWN)).toMatchObject({
    ok: true,
    value: { names: ["latest", "regions"] },
  });
});

test.each([[["--only", "lates"]], [["--only", ""]], [["latest"]], [["--nonsense"]]])(
  "%j is answered with what there is",
  (words) => {
    expect(parseArguments(words, KNOWN)).toMatchObject({
      ok: false,
      failure: expect.stringContaining("bytes,latest,regions"),
    });
  },
);
