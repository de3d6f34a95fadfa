import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import type { Mend } from "@/modules/articles/problem";
import { BROKEN_HEADS, toHead } from "@/tests/support/broken-articles/heads";
import { readMarks } from "@/tests/support/broken-articles/make";
import { SNIPPETS } from "@/tests/support/broken-articles/snippets";
import { type Checker, createChecker } from "./checker.server";

let checker: Checker;
beforeAll(async () => {
  const contentDir = path.resolve("tests/fixtures/content-broken");
  checker = await createChecker({ contentDir, label: "content", withResults: false });
});

const check = async (source: string) => (await checker.check({ slug: "uji", source })).problems;

const apply = (source: string, { edits }: Mend): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), source);

const sources = [
  ...Object.entries(SNIPPETS).map(
    ([name, block]) => [name, `${toHead()}\nSatu kalimat.\n\n${block}\n`] as const,
  ),
  ...Object.entries(BROKEN_HEADS).map(
    ([name, head]) => [`head ${name}`, `${head}\nSatu kalimat.\n`] as const,
  ),
];

it.each(sources)("a mend takes its problem away and brings none: %s", async (_, marked) => {
  const { source } = readMarks(marked);
  const problems = await check(source);
  for (const { mend, rule } of problems) {
    if (!mend) continue;
    const after = await check(apply(source, mend));
    expect({ rule, left: after.length, of: problems.length }).toEqual({
      rule,
      left: Math.min(after.length, problems.length - 1),
      of: problems.length,
    });
  }
});
