import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { MAX_PARSED_WORK } from "@/modules/articles/limits";
import { mdxProcessor } from "@/modules/articles/mdx-processor";
import { toParsingWork } from "@/modules/articles/parse-body";
import { MAX_PROBLEMS, type Problem } from "@/modules/articles/problem";
import { toHead } from "@/tests/support/broken-articles/heads";
import { SNIPPETS } from "@/tests/support/broken-articles/snippets";
import { type Checker, createChecker } from "./checker.server";

const folder = path.resolve("tests/fixtures/content-broken");
const published = readdirSync("content/articles").map((name) =>
  readFileSync(path.join("content/articles", name), "utf8"),
);

let checker: Checker;
beforeAll(async () => {
  checker = await createChecker({ contentDir: folder, label: "content", withResults: false });
});

const expectPlaced = (source: string, problems: readonly Problem[]) => {
  const lines = source.split(/\r\n|\n|\r/);
  for (const problem of problems) {
    const { line, column, range, mend, message } = problem;
    const text = lines[line - 1];
    if (text === undefined || column < 1 || column > text.length + 1)
      throw new Error(`no such place: ${JSON.stringify(problem)}`);
    expect(message).not.toBe("");
    if (range) expect(range.start < range.end && range.end <= source.length).toBe(true);
    let last = 0;
    for (const { start, end } of mend?.edits ?? []) {
      expect(last <= start && start <= end && end <= source.length).toBe(true);
      last = end;
    }
  }
};

const check = async (source: string): Promise<Problem[]> => {
  const { problems } = await checker.check({ slug: "uji", source });
  expectPlaced(source, problems);
  expect(problems.length).toBeLessThanOrEqual(MAX_PROBLEMS + 1);
  return problems;
};

/** A change somewhere in a text: characters out, others in. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  out: fc.nat({ max: 12 }),
  in: fc.oneof(
    fc.constantFrom(..."<>{}[]()*_`~|#\\\"'&!-=:/%.,\u0000\uFEFF\u2028\r\n\t\u00a0\u200b\ud83d𝟘é".split("")),
    fc.constantFrom(
      "---\n",
      "</",
      "/>",
      "{/*",
      "*/}",
      "<!--",
      "```",
      "\r\n",
      "\n\n",
      "<Note>",
      "](",
      "[^",
      "import ",
      "\n> ",
      "\n- ",
      "${",
      "=>",
      "&#x0;",
    ),
    fc.constantFrom(...Object.values(SNIPPETS)),
    fc.string({ unit: "binary", maxLength: 6 }),
  ),
});

const mutate = (text: string, changes: readonly { at: number; out: number; in: string }[]): string =>
  changes.reduce((changed, { at, out, in: put }) => {
    const from = Math.floor(at * changed.length);
    return changed.slice(0, from) + put + changed.slice(from + out);
  }, text);

describe("whatever a file holds", () => {
  it("is answered with problems at places that exist, and never with a fault", {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...published),
        fc.array(mutation, { minLength: 1, maxLength: 25 }),
        async (source, changes) => void (await check(mutate(source, changes))),
      ),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 100) },
    );
  });

  it("is told the same each time", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...published),
        fc.array(mutation, { maxLength: 8 }),
        async (source, changes) => {
          const text = mutate(source, changes);
          expect(await check(text)).toEqual(await check(text));
        },
      ),
      { numRuns: 25 },
    );
  });

  it("runs nothing", async () => {
    const touched = vi.fn();
    Object.assign(globalThis, { wartaTouched: touched });
    for (const code of [
      "{wartaTouched()}",
      "export const a = wartaTouched()",
      "import 'data:text/javascript,wartaTouched()'",
    ])
      expect((await check(`${toHead()}\n${code}\n`)).length).toBeGreaterThan(0);
    for (const value of [
      "wartaTouched()",
      "[wartaTouched()]",
      "{a: wartaTouched()}",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what an article would hold
      "`${wartaTouched()}`",
      "(() => wartaTouched())()",
    ])
      expect((await check(`${toHead()}\n<RealCount contest={${value}} />\n`)).length).toBeGreaterThan(0);
    expect(touched).not.toHaveBeenCalled();
    Reflect.deleteProperty(globalThis, "wartaTouched");
  });
});

/** Pieces whose repetition makes parsers or patterns take the square of their number. */
const PIECES = [
  "*",
  "**a",
  "_",
  "`",
  "``",
  "[",
  "](",
  "![",
  "[^a]",
  "[a]: /b\n",
  "<",
  "<A ",
  "<A>\n\n",
  "</A>\n\n",
  "{",
  "}\n",
  "{[",
  "x {\n\n",
  '"',
  "“",
  "|",
  "| a ",
  "~~",
  "> ",
  "- ",
  "  - ",
  "\\",
  "&amp;",
  "\u0000",
  "\ud83d",
  "9",
  "1.",
  "1,",
  "1.2",
  "12/3/2024 ",
  "5 persen ",
  "turun 1 persen ",
  "pukul 9:30 ",
  "Sirekap lolos. ",
  "kjhgkjh ",
  "a-",
  "a'",
  "--",
  " ",
  "\t",
  "\n",
  "\r",
  "\r\n",
  "===\n",
  "---\n",
  "```\n",
  "import a\n\n",
  "<A b={",
  '<A b="',
  "a@b.c ",
] as const;

describe("the work for one file", () => {
  it.each(PIECES)("is bounded however often it repeats %j", { timeout: 60_000 }, async (piece) => {
    const parse = vi.spyOn(mdxProcessor, "parse");
    const body = piece.repeat(Math.floor(30_000 / piece.length));
    await check(`${toHead()}\n${body}`);
    await check(`${toHead()}\n${body}${"akhir"}`);
    const work = parse.mock.calls.reduce((sum, [text]) => sum + toParsingWork(text), 0);
    const once = toParsingWork(`${toHead()}
${body}akhir`);
    // Two checks: the rounds of each, the first of which is always made, and what is parsed to find places.
    expect(work).toBeLessThanOrEqual(2 * 2 * (MAX_PARSED_WORK + once));
  });

  it("does not grow with the size of a file that is too large", async () => {
    const parse = vi.spyOn(mdxProcessor, "parse");
    const problems = await check(`${toHead()}\n${"a <4 ".repeat(100_000)}`);
    expect(problems.map(({ rule }) => rule)).toEqual(["berkas/batas"]);
    expect(parse).not.toHaveBeenCalled();
  });

  it("is bounded in the head too", { timeout: 60_000 }, async () => {
    for (const piece of [
      "[",
      "{",
      "- ",
      "a: ",
      "a:\n ",
      "&a ",
      "*a ",
      "? ",
      "\t",
      '"',
      "'",
      "|\n",
      "\ud83d",
      "a: [b\n",
      'a: "b\n',
    ])
      await check(`---\n${piece.repeat(Math.floor(19_000 / piece.length))}\n---\nTeks.\n`);
  });
});
