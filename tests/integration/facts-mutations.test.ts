import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { parseFrontmatter } from "@/modules/articles/parse-frontmatter";
import type { Finding } from "@/modules/articles/problem";
import { checkFacts } from "@/modules/publishing/facts/check-facts.server";
import { withSharedFactReader } from "@/modules/publishing/facts/fact-database.server";
import { toSourceRange } from "@/modules/publishing/facts/read-blocks";
import { type ReadFacts, readFacts } from "@/modules/publishing/facts/read-facts";

/** Hundreds of checks of whole articles, on a machine that may do other things meanwhile. */
vi.setConfig({ testTimeout: 180_000 });

const DIRECTORY = "content/articles";
const slugs = readdirSync(DIRECTORY)
  .filter((name) => name.endsWith(".mdx"))
  .map((name) => name.slice(0, -4));
const readSource = (slug: string) => readFileSync(`${DIRECTORY}/${slug}.mdx`, "utf8");

async function check(slug: string, source: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  await checkFacts({ slug, source, article: null, report: (finding) => findings.push(finding) });
  return findings;
}

type Place = { start: number; end: number; text: string };

/** Where the digits of each bound figure stand in the source. */
function listBound(read: ReadFacts): Place[] {
  return read.blocks.flatMap(({ block, figures }) =>
    block.marks
      .filter(({ tag }) => tag === "Fact")
      .flatMap((mark) =>
        figures
          .filter(({ start, end, form }) => form === "digits" && start >= mark.from && end <= mark.to)
          .map(({ start, end, text }) => ({ ...toSourceRange(block, start, end), text })),
      ),
  );
}

const read = (source: string) =>
  readFacts(source, { meta: parseFrontmatter(source, () => {}).meta, reader: null });

const replaceAt = (source: string, at: number, digit: number): string =>
  source.slice(0, at) + digit + source.slice(at + 1);

/** Errors, and the warnings that the strict check fails for. */
const isCaught = (findings: readonly Finding[], place: Place): boolean =>
  findings.some(
    ({ offset, end = offset, severity = "error" }) =>
      severity === "error" && offset < place.end && end >= place.start,
  );

describe("every article", () => {
  test.each(slugs)("%s has no figure that is wrong, unbound or without a source", async (slug) => {
    const findings = await check(slug, readSource(slug));
    // A published story is not mended by a newer reading.
    expect(findings.filter(({ severity }) => severity !== "hint")).toEqual([]);
    expect(findings.every(({ rule }) => rule === "angka/data-baru")).toBe(true);
  });

  test.each(slugs)("%s: another last digit of any bound figure is an error at that figure", async (slug) => {
    const source = readSource(slug);
    const missed: string[] = [];
    await withSharedFactReader(async () => {
      for (const place of listBound(await read(source))) {
        expect(source.slice(place.start, place.end)).toBe(place.text);
        const last = place.end - 1;
        const digit = (Number(source.charAt(last)) + 1) % 10;
        const findings = await check(slug, replaceAt(source, last, digit));
        if (!isCaught(findings, place)) missed.push(`${place.text} at ${place.start}`);
      }
    });
    expect(missed).toEqual([]);
  });
});

test("law: any one digit of any bound figure changed to any other is an error at that figure", async () => {
  const places = await Promise.all(
    slugs.map(async (slug) => {
      const source = readSource(slug);
      return listBound(await read(source)).map((place) => ({ slug, source, place }));
    }),
  ).then((all) => all.flat());
  expect(places.length).toBeGreaterThan(200);
  await withSharedFactReader(() =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.nat(20),
        fc.integer({ min: 1, max: 9 }),
        async ({ slug, source, place }, index, more) => {
          const digits = [...place.text.matchAll(/\d/g)].map((match) => place.start + match.index);
          const at = digits[index % digits.length] ?? place.start;
          const digit = (Number(source.charAt(at)) + more) % 10;
          expect(isCaught(await check(slug, replaceAt(source, at, digit)), place)).toBe(true);
        },
      ),
      { numRuns: 150 },
    ),
  );
});

test("another last digit of a figure in a headline or a dek is told, unless the text holds that figure too", async () => {
  const missed: string[] = [];
  await withSharedFactReader(async () => {
    for (const slug of slugs) {
      const source = readSource(slug);
      const { heads, blocks, backed } = await read(source);
      for (const { block, figures } of blocks.filter(({ block }) => heads.includes(block)))
        for (const { start, end, text, unit, form } of figures) {
          if (unit === null || unit === "partai" || form !== "digits") continue;
          const place = { ...toSourceRange(block, start, end), text };
          const digit = (Number(source.charAt(place.end - 1)) + 1) % 10;
          if (backed.has(`${text.slice(0, -1)}${digit} ${unit}`)) continue;
          const findings = await check(slug, replaceAt(source, place.end - 1, digit));
          const isLong = text.replace(/\D/g, "").length >= 3;
          const isTold = isLong
            ? isCaught(findings, place)
            : findings.some(({ offset }) => offset === place.start);
          if (!isTold) missed.push(`${slug} ${text}`);
        }
    }
  });
  expect(missed).toEqual([]);
});
