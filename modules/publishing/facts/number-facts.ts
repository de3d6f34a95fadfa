import type { Article } from "@/modules/articles/frontmatter";
import {
  type ArticleTree,
  type JsonValue,
  type TreeNode,
  toPlainText,
  type WidgetNode,
} from "@/modules/articles/tree";

/** A figure of an article that a reader can follow: a Fact or a Quoted, with its words. */
export type FigureUse = { tag: "Fact" | "Quoted"; props: WidgetNode["props"]; text: string };

/** A row under the article. A table's figures share one: marks would spoil its columns. */
export type FigureRow =
  | (FigureUse & { kind: "figure"; number: number })
  | { kind: "table"; title: string | null; uses: FigureUse[] };

const isFigure = (node: TreeNode): node is WidgetNode =>
  node.type === "widget" && (node.tag === "Fact" || node.tag === "Quoted");

const toUse = (node: WidgetNode): FigureUse => ({
  tag: node.tag === "Fact" ? "Fact" : "Quoted",
  props: node.props,
  text: toPlainText(node).trim(),
});

/** Every bound or declared figure of an article, in reading order. */
export function listFigureUses(tree: ArticleTree | TreeNode): FigureUse[] {
  if (tree.type === "text") return [];
  return tree.children.flatMap((child) => [
    ...(isFigure(child) ? [toUse(child)] : []),
    ...listFigureUses(child),
  ]);
}

/**
 * The text with its figures numbered in reading order, and a row for each number; a figure said again keeps its number. The
 * words are not touched. Within headings and links a figure gets no mark.
 */
export function numberFigures({ tree }: Pick<Article, "tree">): { tree: ArticleTree; rows: FigureRow[] } {
  const rows: FigureRow[] = [];
  const numbers = new Map<string, number>();
  let heading: string | null = null;

  const mark = (node: WidgetNode): WidgetNode => {
    const use = toUse(node);
    const key = JSON.stringify([use.tag, use.props, use.text]);
    const known = numbers.get(key);
    const number = known ?? numbers.size + 1;
    if (known === undefined) {
      numbers.set(key, number);
      rows.push({ kind: "figure", number, ...use });
    }
    const marks: Record<string, JsonValue> = { number, isFirst: known === undefined };
    return { ...node, props: { ...node.props, ...marks } };
  };

  const visit = (node: TreeNode, isPlain: boolean): TreeNode => {
    if (node.type === "text") return node;
    if (isFigure(node) && !isPlain) return mark(node);
    if (node.type === "element" && node.tagName === "table") {
      const uses = listFigureUses(node);
      if (uses.length > 0) rows.push({ kind: "table", title: heading, uses });
      return node;
    }
    const isHeading = node.type === "element" && /^h[2-6]$/.test(node.tagName);
    if (isHeading) heading = toPlainText(node).trim();
    const isLink = node.type === "element" && node.tagName === "a";
    return { ...node, children: node.children.map((child) => visit(child, isPlain || isHeading || isLink)) };
  };
  return { tree: { ...tree, children: tree.children.map((child) => visit(child, false)) }, rows };
}
