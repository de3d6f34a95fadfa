import type { Program } from "estree";

/** The parser's Markdown tree, as much of it as is read here. Outside data: every field may be absent. */
export type SyntaxNode = {
  type: string;
  children?: SyntaxNode[];
  position?: { start: { offset?: number }; end: { offset?: number } };
  value?: string;
  url?: string;
  alt?: string | null;
  identifier?: string;
  depth?: number;
  checked?: boolean | null;
  name?: string | null;
  attributes?: SyntaxAttribute[];
  data?: { estree?: Program | null };
};

export type SyntaxAttribute = {
  type: string;
  name?: string;
  value?: string | null | { type: string; value?: string; data?: { estree?: Program | null } };
  position?: SyntaxNode["position"];
};

export const startOf = (node: { position?: SyntaxNode["position"] }): number =>
  node.position?.start.offset ?? 0;
export const endOf = (node: { position?: SyntaxNode["position"] }): number =>
  node.position?.end.offset ?? startOf(node);

export const isWidgetNode = (node: SyntaxNode): boolean =>
  node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";

/** An expression that holds nothing but comments: `{/* catatan *\/}`. */
export const isComment = (node: SyntaxNode): boolean =>
  (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") &&
  node.data?.estree?.body.length === 0 &&
  (node.data.estree.comments?.length ?? 0) > 0;

/** Every node of the tree in reading order, the root too, without recursion: a hostile tree may be deep. */
export function* walkSyntax(root: SyntaxNode): Generator<SyntaxNode> {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    const children = node.children ?? [];
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child) stack.push(child);
    }
  }
}

/** The words below a node, as written between the marks. */
export const toNodeText = (root: SyntaxNode): string =>
  [...walkSyntax(root)]
    .map(({ type, value }) => (type === "text" || type === "inlineCode" ? (value ?? "") : ""))
    .join("");
