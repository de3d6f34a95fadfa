import { describe, expect, test } from "vitest";
import { prismaImports, prismaMaker } from "./rules/database";
import { revalidation, thinRoutes } from "./rules/delivery";
import { direction } from "./rules/direction";
import { barrels, namedExports } from "./rules/exports";
import { contentFiles, fileNames } from "./rules/names";
import { clientFiles, serverFiles } from "./rules/suffixes";
import { widgetFolders } from "./rules/widget-folders";
import { listSources } from "./source";

const RULES = [
  ...[direction, serverFiles, clientFiles, prismaImports, prismaMaker, revalidation, thinRoutes],
  ...[fileNames, contentFiles, namedExports, barrels, widgetFolders],
];

const sources = listSources();

test("the whole house is looked at", () => {
  const paths = sources.map(({ path }) => path);
  expect(paths).toContain("lib/result.ts");
  expect(paths).toContain("tests/house/house.test.ts");
});

describe.each(RULES)("$name", (rule) => {
  test("holds everywhere", () => {
    const found = sources.flatMap((source) => rule.check(source).map((what) => `${source.path} ${what}`));
    expect(found).toEqual([]);
  });

  test.each(rule.bad)("bites: $path $text", (source) => {
    expect(rule.check(source)).not.toEqual([]);
  });

  test.each(rule.good)("lets be: $path $text", (source) => {
    expect(rule.check(source)).toEqual([]);
  });
});
