import { isScalar, parseDocument } from "yaml";
import { alignText } from "./align-text";
import type { Block } from "./read-blocks";

const HEAD = /^---[ \t]*(?:\r\n|\n|\r)([\s\S]*?)^---[ \t]*$/m;

/** A value of the article's head: its text and where it stands. */
export type HeadValue = { text: string; start: number; end: number };

/** Values of the head by key, as far as they are plain text; empty where the head cannot be read. */
export function readHeadValues(source: string, keys: readonly string[]): ReadonlyMap<string, HeadValue> {
  const head = HEAD.exec(source);
  const values = new Map<string, HeadValue>();
  if (head?.index !== 0) return values;
  const base = head[0].indexOf(head[1] ?? "", 3);
  const document = parseDocument(head[1] ?? "");
  for (const key of keys) {
    const node = document.get(key, true);
    if (!isScalar(node) || typeof node.value !== "string" || !node.range) continue;
    values.set(key, { text: node.value, start: base + node.range[0], end: base + node.range[1] });
  }
  return values;
}

/** Headline, dek and kicker as blocks: they hold figures and cannot hold a Fact. */
export function readHeadBlocks(source: string): Block[] {
  return [...readHeadValues(source, ["title", "dek", "kicker"]).values()].map(({ text, start, end }) => ({
    kind: "heading",
    text,
    offsets: alignText(text, source, start, end),
    marks: [],
    columnUnits: new Set(),
    isQuoted: false,
  }));
}
