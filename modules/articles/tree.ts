/**
 * The body of a checked article as plain JSON: a hast tree reduced to what may be rendered.
 * Widgets carry their props as the literals that were written.
 */
export type TextNode = { type: "text"; value: string };

export type ElementNode = {
  type: "element";
  tagName: string;
  properties: Record<string, string | number | boolean | string[]>;
  children: TreeNode[];
};

export type WidgetNode = {
  type: "widget";
  tag: string;
  /** Stands within a line of text rather than between paragraphs. */
  inline: boolean;
  props: Record<string, JsonValue>;
  children: TreeNode[];
};

export type TreeNode = TextNode | ElementNode | WidgetNode;
export type ArticleTree = { type: "root"; children: TreeNode[] };
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** Every node below, in reading order. Recursion is safe: a checked tree is at most `MAX_DEPTH` deep. */
export function* walkTree(node: ArticleTree | TreeNode): Generator<TreeNode> {
  if (node.type === "text") return;
  for (const child of node.children) {
    yield child;
    yield* walkTree(child);
  }
}

/** The words a reader sees, blocks separated by spaces. Widgets' figures are not in it. */
export const toPlainText = (node: ArticleTree | TreeNode): string => {
  if (node.type === "text") return node.value;
  const inner = node.children.map(toPlainText).join("");
  return node.type === "element" && /^(?:p|h[1-6]|li|td|th|pre|blockquote|br)$/.test(node.tagName)
    ? `${inner} `
    : inner;
};
