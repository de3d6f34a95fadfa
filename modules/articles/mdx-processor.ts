import { createProcessor } from "@mdx-js/mdx";
import remarkGfm from "remark-gfm";
import { bindNumbersInTree } from "./bind-numbers";
import { isComment, type SyntaxNode } from "./syntax-tree";

const removeComments = (node: SyntaxNode): void => {
  if (!node.children) return;
  node.children = node.children.filter((child) => !isComment(child));
  node.children.forEach(removeComments);
};

/**
 * The MDX parser, stopped before it would make code: the last plugin keeps the HTML tree and hands an empty
 * one to the compiler, so no article is ever turned into JavaScript.
 */
const makeProcessor = () => {
  let captured: unknown = null;
  const processor = createProcessor({
    format: "mdx",
    remarkPlugins: [
      remarkGfm,
      () => (tree: unknown) => {
        removeComments(tree as SyntaxNode);
        bindNumbersInTree(tree as SyntaxNode);
      },
    ],
    remarkRehypeOptions: {
      clobberPrefix: "catatan-",
      footnoteLabel: "Catatan kaki",
      footnoteBackLabel: (index: number) => `Kembali ke rujukan ${index + 1}`,
    },
    rehypePlugins: [
      () => (tree: unknown) => {
        captured = tree;
        return { type: "root", children: [] };
      },
    ],
  });
  return {
    /** Throws the parser's first syntax error. Offsets are those of `text`. */
    parse: (text: string): SyntaxNode => processor.parse(text) as SyntaxNode,
    /** HTML tree of a checked Markdown tree, which it changes. */
    toHtmlTree: (tree: SyntaxNode): unknown => {
      processor.runSync(tree as Parameters<typeof processor.runSync>[0]);
      const result = captured;
      captured = null;
      return result;
    },
  };
};

export const mdxProcessor = makeProcessor();
