import type { SyntaxNode } from "./syntax-tree";

const UNIT = "(?:persen|TPS|suara|kursi|WIB)(?![\\p{L}\\p{N}])";
const WITHIN = new RegExp(`(?<=\\p{Nd})[ \\t]*(?:[ \\t]|\\r?\\n)[ \\t]*(?=${UNIT})`, "gu");
const AT_START = new RegExp(`^[ \\t]*(?:[ \\t]|\\r?\\n)[ \\t]*(?=${UNIT})`, "u");
const ENDS_IN_DIGIT = /\p{Nd}$/u;
const NO_BREAK_SPACE = "\u00a0";

/** Keeps a number and its unit on one line: the space before persen, TPS, suara, kursi and WIB becomes a no-break one. */
export const bindNumbers = (text: string): string => text.replace(WITHIN, NO_BREAK_SPACE);

const INLINE = new Set(["emphasis", "strong", "delete", "link", "linkReference", "mdxJsxTextElement"]);

/** The same in a whole tree, also where the number is emphasised and its unit is not. Code stays as written. */
export const bindNumbersInTree = (root: SyntaxNode): void => {
  let afterDigit = false;
  const visit = (node: SyntaxNode) => {
    if (node.type === "text") {
      const joined = afterDigit ? (node.value ?? "").replace(AT_START, NO_BREAK_SPACE) : (node.value ?? "");
      node.value = bindNumbers(joined);
      afterDigit = ENDS_IN_DIGIT.test(node.value);
      return;
    }
    if (!INLINE.has(node.type)) afterDigit = false;
    for (const child of node.children ?? []) visit(child);
    if (!INLINE.has(node.type)) afterDigit = false;
  };
  visit(root);
};
