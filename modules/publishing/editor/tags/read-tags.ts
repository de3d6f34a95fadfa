/** One attribute as it stands: `raw` is its value with quotes or braces, `null` for a bare name. Offsets in the source. */
export type Attribute = {
  name: string;
  start: number;
  end: number;
  raw: string | null;
  valueStart: number;
};

/** One opening, closing or self-closing tag of a widget, as far as it can be read; offsets in the source. */
export type Tag = {
  kind: "open" | "close" | "alone";
  name: string;
  start: number;
  nameEnd: number;
  end: number;
  attributes: Attribute[];
};

const SPACE = /\s/;
const NAME = /[\w:.-]/;

/** Just after the quote that closes the string beginning at `at`, escapes heeded; -1 where none does. */
function findStringEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++)
    if (text[i] === "\\") i++;
    else if (text[i] === text[at]) return i + 1;
  return -1;
}

/** The end of a value in braces that begins at `at`, strings in it skipped; -1 where it is never closed. */
function findBraceEnd(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const char = text[i];
    if (char === '"' || char === "'" || char === "`") {
      const end = findStringEnd(text, i);
      if (end < 0) return -1;
      i = end - 1;
    } else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return i + 1;
  }
  return -1;
}

function findValueEnd(text: string, at: number): number {
  const quote = text[at];
  if (quote === "{") return findBraceEnd(text, at);
  if (quote !== '"' && quote !== "'") return -1;
  const close = text.indexOf(quote, at + 1);
  return close < 0 ? -1 : close + 1;
}

/** The tag that begins with `<` at `start`, or `null` where what follows is none or is not finished. */
export function readTagAt(text: string, start: number): Tag | null {
  const closing = text[start + 1] === "/";
  let at = start + (closing ? 2 : 1);
  const nameStart = at;
  while (at < text.length && NAME.test(text[at] ?? "")) at++;
  const name = text.slice(nameStart, at);
  if (!/^[A-Z]/.test(name)) return null;
  const nameEnd = at;
  const attributes: Attribute[] = [];
  for (;;) {
    while (at < text.length && SPACE.test(text[at] ?? "")) at++;
    if (text[at] === ">")
      return { kind: closing ? "close" : "open", name, start, nameEnd, end: at + 1, attributes };
    if (text[at] === "/" && text[at + 1] === ">")
      return { kind: "alone", name, start, nameEnd, end: at + 2, attributes };
    const from = at;
    while (at < text.length && NAME.test(text[at] ?? "")) at++;
    if (at === from) return null;
    const attribute: Attribute = {
      name: text.slice(from, at),
      start: from,
      end: at,
      raw: null,
      valueStart: at,
    };
    if (text[at] === "=") {
      const end = findValueEnd(text, at + 1);
      if (end < 0) return null;
      Object.assign(attribute, { raw: text.slice(at + 1, end), valueStart: at + 1, end });
      at = end;
    }
    attributes.push(attribute);
  }
}

/** Where the body begins: after the frontmatter, or at 0 where there is none. */
export function findBodyStart(source: string): number {
  const head = /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  return head ? head[0].length : 0;
}

/** Code, in which `<` means nothing: fenced blocks and spans in backticks. */
const CODE = /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n\1[^\n]*|$(?![\s\S]))|(`+)(?!`)[^\n]*?[^`\n]\2(?!`)/gm;

/** Every tag of the body in reading order; what is not finished, in code or in a comment is left out. */
export function listTags(source: string): Tag[] {
  const body = findBodyStart(source);
  const blind: [number, number][] = [];
  for (const pattern of [CODE, /\{\/\*[\s\S]*?\*\/\}/g])
    for (const found of source.slice(body).matchAll(pattern))
      blind.push([body + found.index, body + found.index + found[0].length]);
  const tags: Tag[] = [];
  let at = source.indexOf("<", body);
  while (at >= 0) {
    const inside = blind.find(([from, to]) => at >= from && at < to);
    const tag = inside ? null : readTagAt(source, at);
    if (tag) tags.push(tag);
    at = source.indexOf("<", inside ? inside[1] : tag ? tag.end : at + 1);
  }
  return tags;
}

/** The tag that holds an offset: its own text, or for a pair also what stands between. The innermost wins. */
export function findTagAround(source: string, offset: number): { tag: Tag; close: Tag | null } | null {
  const open: Tag[] = [];
  let best: { tag: Tag; close: Tag | null } | null = null;
  for (const tag of listTags(source)) {
    if (tag.start <= offset && offset <= tag.end && tag.kind !== "close") best = { tag, close: null };
    if (tag.kind === "open") open.push(tag);
    if (tag.kind !== "close") continue;
    const index = open.findLastIndex(({ name }) => name === tag.name);
    const mate = open[index];
    if (!mate) continue;
    open.length = index;
    if (best?.tag === mate) best.close = tag;
    else if (mate.start <= offset && offset <= tag.end && !(best && best.tag.start > mate.start))
      best = { tag: mate, close: tag };
  }
  return best;
}
