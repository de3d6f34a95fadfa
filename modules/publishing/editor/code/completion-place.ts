import { findBodyStart, listTags } from "../tags/read-tags";

/** What can be completed at a place of the source; `from` is where the word that is being written begins. */
export type Place =
  | { kind: "tag"; from: number }
  | { kind: "prop"; from: number; tag: string; written: string[] }
  | { kind: "value"; from: number; tag: string; prop: string; quoted: boolean; contest: string | null }
  | { kind: "link"; from: number }
  | { kind: "head"; from: number; key: string }
  | { kind: "text"; from: number };

const readContest = (text: string): string | null => /\bcontest="([a-z0-9-]+)"/.exec(text)?.[1] ?? null;

function toHeadPlace(before: string, offset: number): Place | null {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const word = /[\w-]*$/.exec(line)?.[0] ?? "";
  const inline = /^(\w+):/.exec(line)?.[1];
  if (inline) return { kind: "head", from: offset - word.length, key: inline };
  if (!/^\s*-\s/.test(line)) return null;
  const above = before.slice(0, before.length - line.length).match(/^(\w+):[ \t]*$/gm);
  const key = above?.at(-1)?.replace(/:.*/, "");
  return key ? { kind: "head", from: offset - word.length, key } : null;
}

/** The tag that is being written at the end of `text`, from its `<`; `null` where none is open there. */
function findOpenTag(text: string): string | null {
  const start = text.lastIndexOf("<");
  if (start < 0) return null;
  const tag = text.slice(start);
  // A quote or a brace may hold a `>`; only one outside ends the tag.
  const bare = tag.replace(/"[^"]*"|'[^']*'|\{[^}]*\}/g, "");
  return /^<[A-Za-z]?/.test(tag) && !bare.includes(">") && !/\n\s*\n/.test(tag) ? tag : null;
}

/** What the caret at `offset` could be completed with. In running words it is everything that can be inserted. */
export function findPlace(source: string, offset: number): Place | null {
  const before = source.slice(0, offset);
  const body = findBodyStart(source);
  if (offset < body) return toHeadPlace(before, offset);
  const open = findOpenTag(before.slice(body));
  if (open !== null) {
    const name = /^<([\w]*)$/.exec(open);
    if (name) return { kind: "tag", from: offset - (name[1]?.length ?? 0) };
    const tag = /^<(\w+)\s/.exec(open)?.[1];
    const value = /\b(\w+)=(?:"([^"]*)|\{\[?(?:"[^"]*",\s*)*"([^"]*)|)$/.exec(open);
    const rest = source.slice(offset, offset + 400).split(">")[0] ?? "";
    if (tag && value) {
      const typed = value[2] ?? value[3] ?? "";
      const quoted = !value[0].endsWith("=");
      const contest = readContest(open) ?? readContest(rest);
      return { kind: "value", from: offset - typed.length, tag, prop: value[1] ?? "", quoted, contest };
    }
    const prop = /\s([\w]*)$/.exec(open);
    if (tag && prop) {
      const written = [...(open + rest).matchAll(/\s(\w+)(?==|\s|$|\/)/g)].map((found) => found[1] ?? "");
      const word = prop[1] ?? "";
      return {
        kind: "prop",
        from: offset - word.length,
        tag,
        written: written.filter((one) => one !== word),
      };
    }
    return null;
  }
  const link = /\]\(([^)\s]*)$/.exec(before);
  if (link) return { kind: "link", from: offset - (link[1]?.length ?? 0) };
  const word = /[\p{L}\w/-]*$/u.exec(before)?.[0] ?? "";
  return { kind: "text", from: offset - word.length };
}

/** Contests that the article names, the most named first: their figures are offered before others. */
export function listNamedContests(source: string): string[] {
  const counts = new Map<string, number>();
  const add = (slug: string | undefined) => slug && counts.set(slug, (counts.get(slug) ?? 0) + 1);
  add(/^asOfContest:\s*"?([a-z0-9-]+)/m.exec(source)?.[1]);
  for (const tag of listTags(source))
    for (const { name, raw } of tag.attributes)
      if (name === "contest") add(raw?.slice(1, -1));
      else if (name === "of") add(raw?.slice(1, -1).split("/")[0]);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([slug]) => slug);
}
