import { checkLimits } from "./check-limits";
import { checkTree } from "./check-tree";
import { type Explained, explainSyntaxError } from "./explain-syntax-error";
import { LINE_WORK, MAX_PARSED_WORK, MAX_SYNTAX_ROUNDS } from "./limits";
import { mdxProcessor } from "./mdx-processor";
import type { Report } from "./problem";
import { blankOut, type Range } from "./source-text";
import type { SyntaxNode } from "./syntax-tree";
import type { WidgetSchemas } from "./widget-schema";

/** Blanks a range; the value of an attribute becomes an empty string, so that its tag still parses. */
const repair = (text: string, { start, end }: Range): string => {
  const blanked = blankOut(text, start, end);
  return text[start] === "{" && text[start - 1] === "=" && end - start >= 2
    ? `${blanked.slice(0, start)}""${blanked.slice(start + 2)}`
    : blanked;
};

const BLOCK = /(?:[^\r\n]*\S[^\r\n]*(?:\r\n|\n|\r|$))+/g;

/**
 * Some texts make the parser fail an assertion of its own (an unclosed tag in a heading underlined with `---` is one)
 * and say nothing. The block that does so on its own is the place; without one, the first line is.
 */
const explainBreakdown = (text: string): Explained => {
  const breaksDown = (block: string) => {
    try {
      mdxProcessor.parse(block);
      return false;
    } catch (error) {
      return explainSyntaxError(block, error) === null;
    }
  };
  const block = [...text.matchAll(BLOCK)].find(([lines]) => breaksDown(lines));
  const start = block ? block.index + (/^\s*/.exec(block[0])?.[0].length ?? 0) : 0;
  return {
    findings: [
      {
        offset: start,
        rule: "mdx/sintaks",
        message: "Bagian ini tidak dapat dibaca.",
        fix: "Periksa widget yang belum ditutup di sini, dan garis `---` atau `===` tepat di bawah teks.",
      },
    ],
    blanks: block ? [{ start: block.index, end: block.index + block[0].length }] : [],
  };
};

/** What parsing a text once costs, in characters of ordinary prose. */
export const toParsingWork = (text: string): number =>
  text.length + LINE_WORK * (text.match(/^[^\S\r\n]*[^\s]/gm)?.length ?? 0);

export type ParsedBody = {
  /** The Markdown tree, without what did not parse. Null where nothing could be parsed. */
  tree: SyntaxNode | null;
  /** What was taken out to get past an error. */
  repaired: Range[];
  /** Nothing was reported as an error: the tree may be made into a page. */
  isSound: boolean;
};

/**
 * Parses and checks the text of an article. The parser stops at its first error; here that place is blanked and
 * parsing begins again, so that an editor sees every mistake at once. The work is bounded by how much text is parsed
 * in all, so that it does not depend on the machine.
 */
export const parseBody = (body: string, schemas: WidgetSchemas, report: Report): ParsedBody => {
  const repaired: Range[] = checkLimits(body, report);
  let text = repaired.reduce((blanked, { start, end }) => blankOut(blanked, start, end), body);
  const work = toParsingWork(text);
  let budget = MAX_PARSED_WORK;
  for (let round = 0; round < MAX_SYNTAX_ROUNDS && (round === 0 || budget >= work); round++) {
    let tree: SyntaxNode;
    budget -= work;
    try {
      tree = mdxProcessor.parse(text);
    } catch (error) {
      const explained = explainSyntaxError(text, error) ?? explainBreakdown(text);
      for (const finding of explained.findings) report(finding);
      const before = text;
      for (const range of explained.blanks) text = repair(text, range);
      repaired.push(...explained.blanks);
      if (text === before) return { tree: null, repaired, isSound: false };
      continue;
    }
    let errors = repaired.length;
    checkTree(tree, schemas, repaired, (finding) => {
      if ((finding.severity ?? "error") === "error") errors += 1;
      report(finding);
    });
    return { tree, repaired, isSound: errors === 0 };
  }
  report({
    offset: repaired.at(-1)?.start ?? 0,
    rule: "berkas/batas",
    message: "Terlalu banyak kesalahan tulis; dari sini teks belum diperiksa.",
    fix: "Perbaiki yang sudah disebut, lalu periksa lagi.",
  });
  return { tree: null, repaired, isSound: false };
};
