import { createHash } from "node:crypto";
import type { ArticleMeta } from "./frontmatter";
import { endOf, isWidgetNode, type SyntaxNode, startOf } from "./syntax-tree";

/** One piece of what readers see: the headline, the dek, or a paragraph, heading, table row or widget of the body. */
export type VisibleBlock = {
  where: "title" | "dek" | "text";
  /** Plain words, white space as single spaces. Formatting and the targets of links are not in it. */
  text: string;
  /** Where it stands in the source; null for the head's, whose place only the YAML knows. */
  range: { start: number; end: number } | null;
};

const LEAVES = new Set(["paragraph", "heading", "tableRow", "code"]);

/** NBSP counts as a space: the portal itself binds figures to their units. */
const tidy = (text: string): string => text.normalize("NFC").replaceAll(/\s+/g, " ").trim();

const toAttributeText = (node: SyntaxNode): string =>
  (node.attributes ?? [])
    .map(({ name, value }) => {
      if (value === null || value === undefined) return name ?? "";
      return `${name ?? ""}=${typeof value === "string" ? value : (value.value ?? "")}`;
    })
    .sort()
    .join(" ");

/** A widget without words of its own is what its attributes make it; one around words is those words. */
const toInlineText = (node: SyntaxNode): string => {
  if (node.type === "image") return `[gambar: ${node.alt ?? ""} ${node.url ?? ""}]`;
  if (node.type === "break") return " ";
  if (node.type === "tableCell") return `| ${(node.children ?? []).map(toInlineText).join("")} `;
  if (isWidgetNode(node) && !node.children?.length) return `[${node.name ?? ""} ${toAttributeText(node)}]`;
  if (node.children) return node.children.map(toInlineText).join("");
  return node.type === "text" || node.type === "inlineCode" || node.type === "code" ? (node.value ?? "") : "";
};

/** The body of an article as readers see it, in reading order. Takes the parser's own tree, before it is made into HTML. */
export function listBodyBlocks(tree: SyntaxNode): VisibleBlock[] {
  const blocks: VisibleBlock[] = [];
  const add = (node: SyntaxNode, text: string) => {
    const tidied = tidy(text);
    if (tidied !== "")
      blocks.push({ where: "text", text: tidied, range: { start: startOf(node), end: endOf(node) } });
  };
  const visit = (node: SyntaxNode): void => {
    if (LEAVES.has(node.type)) {
      add(node, toInlineText(node));
      return;
    }
    if (node.type === "mdxJsxFlowElement") {
      const attributes = toAttributeText(node);
      if (attributes !== "" || !node.children?.length) add(node, `[${node.name ?? ""} ${attributes}]`);
    }
    node.children?.forEach(visit);
  };
  visit(tree);
  return blocks;
}

/** Headline and dek. */
export const toHeadBlocks = ({ title, dek }: Pick<ArticleMeta, "title" | "dek">): VisibleBlock[] => [
  { where: "title", text: tidy(title), range: null },
  { where: "dek", text: tidy(dek), range: null },
];

/** 16 hexadecimal digits that name one block. */
export const toBlockHash = ({ where, text }: Pick<VisibleBlock, "where" | "text">): string =>
  createHash("sha256").update(`${where}\n${text}`).digest("hex").slice(0, 16);

/** The sum of a whole text from those of its blocks: SHA-256, hex. */
export const toTextHash = (blockHashes: readonly string[]): string =>
  createHash("sha256").update(blockHashes.join("\n")).digest("hex");
