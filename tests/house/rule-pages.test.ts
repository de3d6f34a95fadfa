import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (file: string) => readFileSync(file, "utf8");
const RULE = /^ {2}\| "([a-z]+\/[a-z-]+)"/gm;

test("every rule of the checks is explained to editors, and no other", () => {
  const rules = [...read("modules/articles/problem.ts").matchAll(RULE)].map((match) => match[1]);
  const explained = [...read("docs/editors/aturan.md").matchAll(/^\| `([a-z]+\/[a-z-]+)` \|/gm)].map(
    (match) => match[1],
  );
  expect(rules.length).toBeGreaterThan(40);
  expect(explained.toSorted()).toEqual(rules.toSorted());
});
