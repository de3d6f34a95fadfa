import type { ArticleReading } from "@/modules/articles/compile-article";
import type { HeadReading } from "@/modules/articles/parse-yaml";
import type { Range } from "@/modules/articles/source-text";
import { endOf, isWidgetNode, type SyntaxNode, startOf } from "@/modules/articles/syntax-tree";

/** Stands for what is no prose. No letter, digit, space or punctuation mark, so no rule mistakes it for one. */
export const NO_PROSE = "\uE000";

/** A paragraph, heading, list item, table cell or line of the head: sentences do not reach beyond it. */
export type Block = Range & { kind: "text" | "heading" | "cell" | "head" };

/**
 * The words of an article, at the offsets they have in its source: texts as long as the source, in which everything
 * else (markup, addresses, code, attributes, what did not parse) is `NO_PROSE`.
 */
export type Prose = {
  /** All words. */
  words: string;
  /** Words that are the newsroom's own: no quotation. House style is asked of these alone. */
  own: string;
  /** Own words, without what is emphasised (foreign words stand in italics) and what names a source. */
  spelled: string;
  blocks: readonly Block[];
};

/** Widgets whose text is someone else's, word for word. */
const QUOTING_WIDGETS: ReadonlySet<string> = new Set(["Quote"]);
const BLOCKS: Readonly<Record<string, Block["kind"]>> = {
  paragraph: "text",
  heading: "heading",
  tableCell: "cell",
};
/** HTML that is refused and whose content is no words. */
const NO_WORDS = /^(?:script|style|iframe|object|svg|math|template|textarea|pre|code)$/i;
const QUOTATION = /"[^"\uE000]{1,600}"|“[^”\uE000]{1,600}”|„[^“”\uE000]{1,600}[“”]/g;
const ADDRESS = /^(?:https?:|www\.|mailto:)|@/i;
/** No word, number or gap is as long; patterns that look along one would take the square of its length. */
const ENDLESS = /[^\s\uE000]{81,}|[^\S\r\n]{81,}/g;
const ENTITY = /&#?\w{1,12};/g;

type Piece = Range & { isQuoted: boolean; isEmphasised: boolean };

const withHoles = (text: string, holes: readonly Range[]): string => {
  let kept = "";
  for (const { start, end } of [...holes].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, kept.length);
    if (from >= end) continue;
    kept += text.slice(kept.length, from) + NO_PROSE.repeat(end - from);
  }
  return kept + text.slice(kept.length);
};

/** The characters of `pieces` at their places, and nothing of `holes`. */
const toText = (source: string, pieces: readonly Range[], holes: readonly Range[]): string => {
  let text = "";
  for (const { start, end } of [...pieces].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, text.length);
    if (from >= end) continue;
    text += NO_PROSE.repeat(from - text.length) + source.slice(from, end);
  }
  text += NO_PROSE.repeat(Math.max(source.length - text.length, 0));
  return withHoles(text, holes).replace(ENTITY, hide).replace(ENDLESS, hide);
};

const hide = (text: string): string => NO_PROSE.repeat(text.length);

/** Words of the head that readers see. */
const listHeadTexts = (head: HeadReading | null): { place: Range; isSource: boolean }[] => {
  const sources = head && typeof head.value === "object" && head.value !== null && "sources" in head.value;
  const count = sources && Array.isArray((head.value as { sources: unknown }).sources) ? 30 : 0;
  const paths: { path: (string | number)[]; isSource: boolean }[] = [
    ...["title", "dek", "kicker"].map((key) => ({ path: [key], isSource: false })),
    ...Array.from({ length: count }, (_, index) =>
      ["label", "note"].map((key) => ({ path: ["sources", index, key], isSource: true })),
    ).flat(),
  ];
  return paths.flatMap(({ path, isSource }) => {
    const place = head?.find(path);
    return place ? [{ place, isSource }] : [];
  });
};

const withoutQuotes = (source: string, { start, end }: Range): Range =>
  /["']/.test(source[start] ?? "") && end - start >= 2 ? { start: start + 1, end: end - 1 } : { start, end };

/** Never throws; an article of which nothing could be read has no prose. */
export const toProse = ({ source, head, tree, repaired }: ArticleReading): Prose => {
  const pieces: Piece[] = [];
  const blocks: Block[] = [];
  for (const { place, isSource } of listHeadTexts(head)) {
    const range = withoutQuotes(source, place);
    pieces.push({ ...range, isQuoted: false, isEmphasised: isSource });
    blocks.push({ ...range, kind: "head" });
  }
  type Entry = { node: SyntaxNode; isQuoted: boolean; isEmphasised: boolean };
  const stack: Entry[] = tree ? [{ node: tree, isQuoted: false, isEmphasised: false }] : [];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { node } = entry;
    const range = { start: startOf(node), end: endOf(node) };
    if (node.type === "text") {
      pieces.push({ ...range, isQuoted: entry.isQuoted, isEmphasised: entry.isEmphasised });
      continue;
    }
    const kind = Object.hasOwn(BLOCKS, node.type) ? BLOCKS[node.type] : undefined;
    if (kind) blocks.push({ ...range, kind });
    if (isWidgetNode(node) && NO_WORDS.test(node.name ?? "")) continue;
    // An address that links to itself is no word.
    if (node.type === "link" && ADDRESS.test(source.slice(startOf(node.children?.[0] ?? node), range.end)))
      continue;
    const isQuoted =
      entry.isQuoted ||
      node.type === "blockquote" ||
      (node.type === "mdxJsxFlowElement" && QUOTING_WIDGETS.has(node.name ?? ""));
    const isEmphasised = entry.isEmphasised || node.type === "emphasis";
    const children = node.children ?? [];
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child) stack.push({ node: child, isQuoted, isEmphasised });
    }
  }
  const words = toText(source, pieces, repaired);
  const quoted = pieces.filter(({ isQuoted }) => isQuoted);
  const own = toText(words, [{ start: 0, end: source.length }], quoted).replace(QUOTATION, hide);
  const emphasised = pieces.filter(({ isEmphasised }) => isEmphasised);
  const spelled = emphasised.length === 0 ? own : toText(own, [{ start: 0, end: source.length }], emphasised);
  return { words, own, spelled, blocks };
};

/** Sentences of one of the texts, block by block, with their offsets. */
export const listSentences = (text: string, blocks: readonly Block[]): (Range & { block: Block })[] =>
  blocks.flatMap((block) => {
    const sentences: (Range & { block: Block })[] = [];
    const ends = /[.!?…]["”)]?(?=[\s\uE000]|$)/g;
    const part = text.slice(block.start, block.end);
    let start = 0;
    for (const match of part.matchAll(ends)) {
      const end = match.index + match[0].length;
      sentences.push({ start: block.start + start, end: block.start + end, block });
      start = end;
    }
    if (start < part.length) sentences.push({ start: block.start + start, end: block.end, block });
    return sentences;
  });

/** The kind of block that an offset stands in; the innermost. Blocks come in reading order. */
export const toBlockKind = (blocks: readonly Block[], offset: number): Block["kind"] | null =>
  blocks.findLast(({ start, end }) => start <= offset && offset < end)?.kind ?? null;
