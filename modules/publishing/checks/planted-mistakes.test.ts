import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { BROKEN_HEADS, toHead } from "@/tests/support/broken-articles/heads";
import { makeBrokenArticles, readMarks, STANDING_ALONE } from "@/tests/support/broken-articles/make";
import { SNIPPETS, SOUND_BLOCKS } from "@/tests/support/broken-articles/snippets";
import { type Checker, createChecker } from "./checker.server";

const folder = path.resolve("tests/fixtures/content-broken");
const articles = path.join(folder, "articles");
const run = promisify(execFile);

type Told = { file: string; line: number; column: number; rule: string };

/** What the command prints as JSON for a content directory, whatever it exits with. */
const runCommand = async (...args: string[]): Promise<{ told: Told[]; code: number }> => {
  const command = [
    "--conditions=react-server",
    "--import",
    "tsx",
    "scripts/check-content.ts",
    "--json",
    "--hints",
  ];
  const { stdout, code } = await run(process.execPath, [...command, "--no-database", ...args], {
    maxBuffer: 50_000_000,
  }).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (error: { stdout: string; code: number }) => error,
  );
  return { told: JSON.parse(stdout), code };
};

const toPlaces = (told: readonly Omit<Told, "file">[]) =>
  told.map(({ line, column, rule }) => `${line}:${column} ${rule}`).sort();

describe("the corpus of broken articles", () => {
  it("is what was planted, on disk, and has at least a hundred files", async () => {
    const planted = makeBrokenArticles();
    for (const { slug, source, expected } of planted) {
      expect(await readFile(path.join(articles, `${slug}.mdx`), "utf8")).toBe(source);
      expect(await readFile(path.join(articles, `${slug}.expected`), "utf8")).toBe(
        `${expected.join("\n")}\n`,
      );
    }
    expect(planted.length).toBeGreaterThanOrEqual(100);
    expect(planted.filter(({ expected }) => expected.length > 1).length).toBeGreaterThanOrEqual(100);
  });

  it("is told of in one run of the command: every mistake at its place, none hidden, none twice, none beside", {
    timeout: 60_000,
  }, async () => {
    const { told, code } = await runCommand("--content", folder);
    expect(code).toBe(1);
    const files = (await readdir(articles)).filter((name) => name.endsWith(".mdx"));
    for (const file of files) {
      const expected = await readFile(path.join(articles, file.replace(/mdx$/, "expected")), "utf8");
      expect({
        file,
        told: toPlaces(told.filter((problem) => path.basename(problem.file) === file)),
      }).toEqual({
        file,
        told: expected.split("\n").filter(Boolean).sort(),
      });
    }
    // Nor of the catalog.
    expect(told.filter(({ file }) => !file.endsWith(".mdx"))).toEqual([]);
  });

  it("has nothing to say of the published articles, not even a hint", { timeout: 60_000 }, async () => {
    expect(await runCommand()).toEqual({ told: [], code: 0 });
  });
});

describe("planted mistakes in any order", () => {
  let checker: Checker;
  beforeAll(async () => {
    checker = await createChecker({ contentDir: folder, label: "content", withResults: false });
  });
  const check = async (marked: string) => {
    const { source, expected } = readMarks(marked);
    const { problems } = await checker.check({ slug: "uji", source });
    return { told: toPlaces(problems), planted: [...expected].sort(), problems, source };
  };
  // A date without a year is judged by the year of the head, which here may be broken.
  const plain = Object.entries(SNIPPETS).flatMap(([name, block]) =>
    STANDING_ALONE.test(name) || name === "date-weekday-no-year" ? [] : [block],
  );
  const alone = Object.entries(SNIPPETS).flatMap(([name, block]) =>
    STANDING_ALONE.test(name) ? [block] : [],
  );

  it.each(Object.entries(SNIPPETS))("is told of by itself: %s", async (_, block) => {
    const { told, planted } = await check(`${toHead()}\nSatu kalimat.\n\n${block}\n`);
    expect(told).toEqual(planted);
  });

  it.each(Object.entries(BROKEN_HEADS))("is told of by itself in the head: %s", async (_, head) => {
    const { told, planted } = await check(`${head}\nSatu kalimat.\n`);
    expect(told).toEqual(planted);
  });

  it("tells each of them, whatever stands before and behind", { timeout: 120_000 }, async () => {
    const blocks = fc.shuffledSubarray(plain, { minLength: 1, maxLength: 14 });
    const sound = fc.shuffledSubarray([...SOUND_BLOCKS], { maxLength: 4 });
    const heads = fc.constantFrom(toHead(), ...Object.values(BROKEN_HEADS));
    const last = fc.constantFrom("", ...alone);
    await fc.assert(
      fc.asyncProperty(heads, blocks, sound, last, async (head, broken, right, end) => {
        const mixed = broken.flatMap((block, index) => [block, right[index] ?? ""]).filter(Boolean);
        const { told, planted } = await check(`${head}\nSatu kalimat.\n\n${[...mixed, end].join("\n\n")}\n`);
        expect(told).toEqual(planted);
      }),
      { numRuns: 150 },
    );
  });
});
