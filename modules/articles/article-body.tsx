import { type Components, toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { ComponentType, ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { ArticleImage } from "./article-image";
import { ALLOWED_ELEMENTS } from "./build-tree";
import type { Article } from "./frontmatter";
import type { ArticleTree, JsonValue, TreeNode } from "./tree";

/** A widget takes what was written in the article; it parses its props itself. */
export type ArticleWidgets = Readonly<Record<string, ComponentType<never>>>;

const PUBLISHER = "WARTA SUARA";
const DATELINE = "article-dateline";
const END_MARK = "article-end-mark";

type HastTree = Parameters<typeof toJsxRuntime>[0];
type Evaluater = ReturnType<NonNullable<Parameters<typeof toJsxRuntime>[1]["createEvaluater"]>>;

const toLiteralAttribute = ([name, value]: [string, JsonValue]) => ({
  type: "mdxJsxAttribute",
  name,
  value: {
    type: "mdxJsxAttributeValueExpression",
    value: "",
    data: {
      estree: {
        type: "Program",
        body: [{ type: "ExpressionStatement", expression: { type: "Literal", value } }],
      },
    },
  },
});

const toHast = (node: TreeNode): unknown => {
  if (node.type === "text") return node;
  const children = node.children.map(toHast);
  if (node.type === "widget")
    return {
      type: node.inline ? "mdxJsxTextElement" : "mdxJsxFlowElement",
      name: node.tag,
      attributes: Object.entries(node.props).map(toLiteralAttribute),
      children,
    };
  // Checked once when it was made; checked again because a tree may come from a cache on disk.
  if (!ALLOWED_ELEMENTS.has(node.tagName)) throw new Error(`refused element in an article: ${node.tagName}`);
  return { ...node, children };
};

/** The tree with places for dateline and end mark in its first and last paragraph (of the text, not of widgets). */
const toMarkedHast = (tree: ArticleTree, marks: { dateline: boolean; endMark: boolean }): HastTree => {
  const children = tree.children.map(toHast) as { tagName?: string; children: unknown[] }[];
  const isParagraph = ({ tagName }: { tagName?: string }) => tagName === "p";
  const mark = (name: string) => ({ type: "mdxJsxTextElement", name, attributes: [], children: [] });
  if (marks.dateline) children.find(isParagraph)?.children.unshift(mark(DATELINE));
  if (marks.endMark) children.findLast(isParagraph)?.children.push(mark(END_MARK));
  return { type: "root", children } as unknown as HastTree;
};

/** Resolves allow-listed names and hands on checked values; anything else in the tree stops the rendering. */
const makeEvaluater = (components: ReadonlyMap<string, unknown>): Evaluater => ({
  evaluateExpression: (expression) => {
    if (expression.type === "Literal") return "value" in expression ? expression.value : null;
    if (expression.type === "Identifier" && components.has(expression.name))
      return components.get(expression.name);
    throw new Error(
      `refused in an article: ${expression.type === "Identifier" ? expression.name : expression.type}`,
    );
  },
  evaluateProgram: () => {
    throw new Error("refused in an article: program");
  },
});

/**
 * The text of a checked article with its widgets, without evaluating anything.
 * `widgets` by tag; `dateline` is the place in the first line ("JAKARTA"), `endMark` closes the last paragraph.
 * Throws when the tree names a widget that is not passed in.
 */
export const ArticleBody = ({
  article,
  widgets,
  dateline,
  endMark,
}: {
  article: Pick<Article, "tree">;
  widgets: ArticleWidgets;
  dateline?: string;
  endMark?: ReactNode;
}): ReactNode => {
  const components = new Map<string, unknown>(Object.entries(widgets));
  // Lowercase names with a hyphen are looked up here, not evaluated; no article can write them.
  const marks = {
    [DATELINE]: () => (
      <>
        <span className="place">
          {dateline}, {PUBLISHER}
        </span>{" "}
        —{" "}
      </>
    ),
    [END_MARK]: () => endMark,
  } as Components;
  for (const [name, component] of Object.entries(marks)) components.set(name, component);
  return toJsxRuntime(
    toMarkedHast(article.tree, {
      dateline: Boolean(dateline),
      endMark: endMark !== undefined && endMark !== null,
    }),
    {
      Fragment,
      jsx,
      jsxs,
      components: { ...marks, img: ArticleImage } as Components,
      createEvaluater: () => makeEvaluater(components),
    },
  );
};
