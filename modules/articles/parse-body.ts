import { checkLimits } from "./check-limits";
import { checkTree } from "./check-tree";
import { type Explained, explainSyntaxError } from "./explain-syntax-error";
import { MAX_SYNTAX_ROUNDS, SYNTAX_ROUNDS_BUDGET_MS } from "./limits";
import { mdxProcessor } from "./mdx-processor";
import type { Report } from "./problem";
import { blankOut } from "./source-text";
import type { SyntaxNode } from "./syntax-tree";
import type { WidgetSchemas } from "./widget-schema";

/** Blanks a range; the value of an attribute becomes an empty string, so that its tag still parses. */
const repair = (text: string, { start, end }: { start: number; end: number }): string => {
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

/**
 * Parses and checks the text of an article. The parser stops at its first error; here that place is
 * blanked and parsing begins again, so that an editor sees every mistake at once.
 * Null when anything was reported as an error.
 */
export const parseBody = (body: string, schemas: WidgetSchemas, report: Report): SyntaxNode | null => {
  if (!checkLimits(body, report)) return null;
  const repaired: { start: number; end: number }[] = [];
  const begun = performance.now();
  let text = body;
  for (let round = 0; round < MAX_SYNTAX_ROUNDS; round++) {
    let tree: SyntaxNode;
    try {
      tree = mdxProcessor.parse(text);
    } catch (error) {
      const explained = explainSyntaxError(text, error) ?? explainBreakdown(text);
      for (const finding of explained.findings) report(finding);
      const before = text;
      for (const range of explained.blanks) text = repair(text, range);
      repaired.push(...explained.blanks);
      if (text === before || performance.now() - begun > SYNTAX_ROUNDS_BUDGET_MS) return null;
      continue;
    }
    let errors = repaired.length;
    checkTree(tree, schemas, repaired, (finding) => {
      if (finding.severity !== "warning") errors += 1;
      report(finding);
    });
    return errors === 0 ? tree : null;
  }
  return null;
};
