import { isMap, isNode, isPair, isScalar, type Pair, parseDocument, type YAMLMap } from "yaml";
import { fail, type Result, succeed } from "@/lib/result";
import { findFrontmatter } from "@/modules/articles/parse-frontmatter";

/** What a head may be given: words, a list of words, or a small map of words. `null` takes the key out. */
export type HeadValue = string | readonly string[] | Readonly<Record<string, string>> | null;

/** A replacement in a text; offsets in UTF-16 units. */
export type SourceEdit = { start: number; end: number; text: string };

export type HeadFailure = { kind: "unreadable-head"; message: string };

const unreadable = (message: string) => fail<HeadFailure>({ kind: "unreadable-head", message });

/** Words that YAML's core schema reads as words, and that need no quotes anywhere. */
const PLAIN = /^[A-Za-z][A-Za-z0-9-]*$/;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|inf|nan)$/i;

const toScalarText = (text: string): string =>
  PLAIN.test(text) && !RESERVED.test(text) ? text : JSON.stringify(text);

const toValueText = (value: Exclude<HeadValue, null>): string => {
  if (typeof value === "string") return toScalarText(value);
  if (Array.isArray(value)) return `[${value.map(toScalarText).join(", ")}]`;
  const rows = Object.entries(value).map(([key, inner]) => `${toScalarText(key)}: ${toScalarText(inner)}`);
  return `{ ${rows.join(", ")} }`;
};

const findPair = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === key);

/**
 * The edit that gives the key `key` of an article's head another value. Everything else keeps its bytes: comments,
 * quotes, order, line ends. A key that is not there yet goes on a line of its own at the end of the head.
 * Fails where the head cannot be read; null where nothing would change.
 */
export function toHeadEdit(
  source: string,
  key: string,
  value: HeadValue,
): Result<SourceEdit | null, HeadFailure> {
  const found = findFrontmatter(source);
  if (!found) return unreadable("Kepala artikel tidak ada atau tidak ditutup.");
  const yaml = source.slice(found.start, found.end);
  const document = parseDocument(yaml, { prettyErrors: false, schema: "core", logLevel: "silent" });
  if (document.errors.length > 0) return unreadable("Kepala artikel tidak terbaca sebagai YAML.");
  const map = document.contents;
  if (map !== null && !isMap(map)) return unreadable("Kepala artikel bukan daftar kunci.");
  if (map?.flow) return unreadable("Kepala artikel ditulis dalam kurung kurawal.");
  const pair = map ? findPair(map, key) : undefined;
  if (!pair) {
    if (value === null) return succeed(null);
    const newline = /\r\n|\n|\r/.exec(source)?.[0] ?? "\n";
    return succeed({
      start: found.end,
      end: found.end,
      text: `${toScalarText(key)}: ${toValueText(value)}${newline}`,
    });
  }
  const range = toPairRange(pair, yaml);
  if (!range) return unreadable(`Letak \`${key}\` tidak ditemukan.`);
  if (value === null)
    return succeed({ start: found.start + range.lineStart, end: found.start + range.lineEnd, text: "" });
  const text = toValueText(value);
  const { start, end } = range.value;
  if (yaml.slice(start, end) === text) return succeed(null);
  // `key:` with nothing behind it needs the space that it never had.
  const gap = start > 0 && yaml[start - 1] === ":" ? " " : "";
  return succeed({ start: found.start + start, end: found.start + end, text: gap + text });
}

function toPairRange(pair: Pair, yaml: string) {
  const { key, value } = pair;
  if (!isNode(key) || !key.range) return null;
  const colon = yaml.indexOf(":", key.range[1]);
  const hasValue = isNode(value) && value.range && !(isScalar(value) && value.range[0] === value.range[1]);
  let start = hasValue && isNode(value) && value.range ? value.range[0] : colon + 1;
  // A block below its key becomes a value beside it.
  if (/^\s*[\r\n]\s*$/.test(yaml.slice(colon + 1, start))) start = colon + 1;
  let end = hasValue && isNode(value) && value.range ? value.range[1] : colon + 1;
  // A block's own last line end belongs to the head, not to the value.
  while (end > start && /[\r\n\t ]/.test(yaml[end - 1] ?? "")) end -= 1;
  const lineStart =
    Math.max(yaml.lastIndexOf("\n", key.range[0] - 1), yaml.lastIndexOf("\r", key.range[0] - 1)) + 1;
  const rest = /\r\n|\n|\r/.exec(yaml.slice(end));
  return {
    value: { start, end },
    lineStart,
    lineEnd: rest ? end + rest.index + rest[0].length : yaml.length,
  };
}

/** Applies edits that do not overlap. */
export const applyEdits = (source: string, edits: readonly SourceEdit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: next }) => text.slice(0, start) + next + text.slice(end), source);

/** `source` with another value at `key` of its head, every byte outside that value as it was. */
export function setHeadValue(source: string, key: string, value: HeadValue): Result<string, HeadFailure> {
  const edit = toHeadEdit(source, key, value);
  if (!edit.ok) return edit;
  const next = edit.value ? applyEdits(source, [edit.value]) : source;
  // The edit is looked at again by the parser: what it was to change has changed, and nothing else has.
  const before = readHead(source);
  const after = readHead(next);
  if (!before || !after) return unreadable("Kepala artikel tidak terbaca sesudah diubah.");
  if (value === null) delete before[key];
  else before[key] = value;
  return JSON.stringify(sortKeys(before)) === JSON.stringify(sortKeys(after))
    ? succeed(next)
    : unreadable(`\`${key}\` tidak dapat diubah tanpa menyentuh bagian lain.`);
}

/** Several keys, one after another. */
export function setHeadValues(
  source: string,
  values: Readonly<Record<string, HeadValue>>,
): Result<string, HeadFailure> {
  let text = source;
  for (const [key, value] of Object.entries(values)) {
    const next = setHeadValue(text, key, value);
    if (!next.ok) return next;
    text = next.value;
  }
  return succeed(text);
}

function readHead(source: string): Record<string, unknown> | null {
  const found = findFrontmatter(source);
  if (!found) return null;
  const document = parseDocument(source.slice(found.start, found.end), {
    prettyErrors: false,
    schema: "core",
    logLevel: "silent",
  });
  if (document.errors.length > 0) return null;
  const value: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
  return typeof value === "object" && value !== null ? { ...value } : null;
}

const sortKeys = (head: Record<string, unknown>) =>
  Object.entries(head).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
