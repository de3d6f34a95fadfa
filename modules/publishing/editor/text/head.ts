import { findBodyStart } from "../tags/read-tags";
import type { Edit } from "./minimal-edits";

/** One key of the head with a value on its own line. `start` to `end` is the value as written, quotes included. */
export type HeadValue = { key: string; line: number; start: number; end: number; value: string };

/** Quoted as YAML needs it: anything that could be read as more than words stands in double quotes. */
export function toYamlText(value: string): string {
  const plain =
    /^[\p{L}(][^\n]*$/u.test(value) &&
    !/: |:$| #|\s$|^(?:true|false|null|yes|no|on|off)$/i.test(value) &&
    !/[\r\n\t]/.test(value);
  return plain ? value : JSON.stringify(value);
}

const unquote = (raw: string): string | null => {
  if (raw.startsWith('"')) {
    try {
      const value: unknown = JSON.parse(raw);
      return typeof value === "string" ? value : null;
    } catch {
      return null;
    }
  }
  if (raw.startsWith("'"))
    return /^'(?:[^']|'')*'$/.test(raw) ? raw.slice(1, -1).replaceAll("''", "'") : null;
  return /^[|>&*!{[]/.test(raw) ? null : raw;
};

/**
 * The keys of the head whose value is one text on one line, as the panels show and change them. Lists, blocks and
 * nested keys are not among them: they are edited in the source.
 */
export function listHeadValues(source: string): ReadonlyMap<string, HeadValue> {
  const values = new Map<string, HeadValue>();
  const lines = source.slice(0, findBodyStart(source)).split("\n");
  let at = 0;
  lines.forEach((line, index) => {
    const found = /^([A-Za-z][\w-]*):[ \t]*(.*?)[ \t]*\r?$/.exec(line);
    const [, key, raw] = found ?? [];
    const next = lines[index + 1] ?? "";
    if (key !== undefined && raw !== undefined && !values.has(key) && !/^[ \t]+\S|^- /.test(next)) {
      const value = unquote(raw);
      const start = at + key.length + 1 + (/^[ \t]*/.exec(line.slice(key.length + 1))?.[0].length ?? 0);
      if (value !== null) values.set(key, { key, line: index + 1, start, end: start + raw.length, value });
    }
    at += line.length + 1;
  });
  return values;
}

/** The edit that gives a key of the head another text and leaves every other byte; `null` where it is not on one line. */
export function setHeadText(source: string, key: string, value: string): Edit | null {
  const present = listHeadValues(source).get(key);
  if (!present) return null;
  const gap = source[present.start - 1] === ":" ? " " : "";
  return { start: present.start, end: present.end, text: gap + toYamlText(value) };
}

/** Somebody's word on a revision, as the life of an article writes it: `{ by: …, at: …, revision: … }`. */
export type Hand = { by: string; at: string };

/** Who submitted or approved, from the head; `null` where nobody has. A block or a flow map reads alike. */
export function readHand(source: string, key: "submitted" | "approved"): Hand | null {
  const head = source.slice(0, findBodyStart(source));
  const found = new RegExp(`^${key}:[ \\t]*(?:\\{([^}\\n]*)\\}|((?:\\r?\\n[ \\t]+[^\\n]*)+))`, "m").exec(
    head,
  );
  const text = found?.[1] ?? found?.[2] ?? "";
  const read = (name: string) => {
    const raw = new RegExp(
      `(?:^|[,{\\n])\\s*${name}:\\s*("(?:[^"\\\\]|\\\\.)*"|'(?:[^']|'')*'|[^,\\n]+)`,
    ).exec(text)?.[1];
    return raw === undefined ? null : unquote(raw.trim());
  };
  const [by, at] = [read("by"), read("at")];
  return by !== null && at !== null ? { by, at } : null;
}
