import { mdxProcessor } from "@/modules/articles/mdx-processor";
import { parseFrontmatter } from "@/modules/articles/parse-frontmatter";
import { readAttribute } from "@/modules/articles/read-attribute";
import {
  endOf,
  isWidgetNode,
  type SyntaxAttribute,
  type SyntaxNode,
  startOf,
} from "@/modules/articles/syntax-tree";
import type { PrintedUnit } from "@/modules/results/facts/printed-figure";
import { readFigures } from "@/modules/results/facts/read-figures";
import { alignText } from "./align-text";

export type Attribute = { value: string; start: number; end: number };

/** A `<Fact>` or a `<Quoted>` in a block. `from` and `to` in the block's text, `start` and `end` in the source. */
export type Mark = {
  tag: "Fact" | "Quoted";
  from: number;
  to: number;
  start: number;
  end: number;
  attributes: Readonly<Record<string, Attribute>>;
};

/** A run of text that a reader reads as one: a paragraph, a heading, a cell. */
export type Block = {
  kind: "paragraph" | "heading" | "cell";
  text: string;
  /** The offset in the source of each of its characters, and of its end. */
  offsets: readonly number[];
  marks: readonly Mark[];
  /** Units in the head of its column. */
  columnUnits: ReadonlySet<PrintedUnit>;
  /** Within a `<Quote>`: everything in it is someone's. */
  isQuoted: boolean;
};

const TEXT_BLOCKS: Readonly<Record<string, Block["kind"]>> = {
  paragraph: "paragraph",
  heading: "heading",
  tableCell: "cell",
};

/** The text of an article in blocks, in reading order; none where it does not parse. Code is left out. */
export function readBlocks(source: string): Block[] {
  const { body } = parseFrontmatter(source, () => {});
  try {
    return listBlocks(mdxProcessor.parse(body), source);
  } catch {
    // What does not parse is reported by the compiler.
    return [];
  }
}

type Context = { isQuoted: boolean; columnUnits: ReadonlySet<PrintedUnit> };

function listBlocks(root: SyntaxNode, source: string): Block[] {
  const blocks: Block[] = [];
  const visit = (node: SyntaxNode, context: Context) => {
    const kind = TEXT_BLOCKS[node.type];
    if (kind) blocks.push(toBlock(node, kind, source, context));
    else if (node.type === "table") visitTable(node, context);
    else {
      const isQuoted = context.isQuoted || (isWidgetNode(node) && node.name === "Quote");
      for (const child of node.children ?? []) visit(child, { ...context, isQuoted });
    }
  };
  const visitTable = (table: SyntaxNode, context: Context) => {
    const [head, ...rows] = table.children ?? [];
    const units = (head?.children ?? []).map((cell) =>
      toHeaderUnits(toBlock(cell, "cell", source, context).text),
    );
    for (const cell of head?.children ?? []) visit(cell, context);
    for (const row of rows)
      for (const [column, cell] of (row.children ?? []).entries())
        visit(cell, { ...context, columnUnits: units[column] ?? new Set() });
  };
  visit(root, { isQuoted: false, columnUnits: new Set() });
  return blocks;
}

/** "Suara (persen)" stands for percent; a head without brackets for the unit that it names: "TPS masuk". */
function toHeaderUnits(text: string): ReadonlySet<PrintedUnit> {
  const [, bracketed = text] = /\(([^)]*)\)/.exec(text) ?? [];
  // A number before it makes the word a unit, wherever in the head it stands.
  const words = bracketed.match(/poin persen|persen|suara|TPS|kursi/gi) ?? [];
  return new Set(words.flatMap((word) => readFigures(`1 ${word}`)[0]?.unit ?? []).slice(0, 1));
}

function toBlock(node: SyntaxNode, kind: Block["kind"], source: string, context: Context): Block {
  let text = "";
  const offsets: number[] = [];
  const marks: Mark[] = [];
  const visit = (child: SyntaxNode) => {
    if (child.type === "text") {
      const aligned = alignText(child.value ?? "", source, startOf(child), endOf(child));
      offsets.push(...aligned.slice(0, -1));
      text += child.value ?? "";
      return;
    }
    if (child.type === "inlineCode" || child.type === "break") {
      // Code holds no figure of the story; a space keeps the words beside it apart.
      offsets.push(startOf(child));
      text += " ";
      return;
    }
    const from = text.length;
    for (const grandchild of child.children ?? []) visit(grandchild);
    if (child.type === "mdxJsxTextElement" && (child.name === "Fact" || child.name === "Quoted"))
      marks.push(toMark(child, child.name, { from, to: text.length }));
  };
  for (const child of node.children ?? []) visit(child);
  return { kind, text, offsets: [...offsets, endOf(node)], marks, ...context };
}

function toMark(node: SyntaxNode, tag: Mark["tag"], span: { from: number; to: number }): Mark {
  const attributes: Record<string, Attribute> = {};
  for (const attribute of node.attributes ?? []) {
    const value = readText(attribute);
    if (value !== null && attribute.name)
      attributes[attribute.name] = { value, start: startOf(attribute), end: endOf(attribute) };
  }
  return { tag, ...span, start: startOf(node), end: endOf(node), attributes };
}

function readText(attribute: SyntaxAttribute): string | null {
  const literal = readAttribute(attribute);
  return literal.ok && typeof literal.value === "string" ? literal.value : null;
}

/** Where a range of a block's text stands in the source. */
export const toSourceRange = (
  { offsets }: Block,
  from: number,
  to: number,
): { start: number; end: number } => {
  const start = offsets[from] ?? 0;
  return { start, end: to > from ? (offsets[to - 1] ?? start) + 1 : start };
};
