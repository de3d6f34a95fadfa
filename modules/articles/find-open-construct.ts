export type OpenConstruct = { kind: "tag" | "brace"; start: number };

/** End of a `{…}` that begins at `start`, past its `}`; null when it does not close before `limit`. */
const skipBraces = (text: string, start: number, limit: number): number | null => {
  let depth = 0;
  for (let i = start; i < limit; i++) {
    const char = text[i];
    if (char === "{") depth += 1;
    else if (char === "}") {
      depth -= 1;
      if (depth === 0) return i + 1;
    } else if (char === "/" && text[i + 1] === "*") {
      const end = text.indexOf("*/", i + 2);
      if (end === -1 || end >= limit) return null;
      i = end + 1;
    }
  }
  return null;
};

/** End of a `<…>` that begins at `start`, past its `>`; null when it does not close before `limit`. */
const skipTag = (text: string, start: number, limit: number): number | OpenConstruct | null => {
  for (let i = start + 1; i < limit; i++) {
    const char = text[i];
    if (char === ">") return i + 1;
    if (char === '"' || char === "'") {
      const end = text.indexOf(char, i + 1);
      if (end === -1 || end >= limit) return null;
      i = end;
    } else if (char === "{") {
      const end = skipBraces(text, i, limit);
      if (end === null) return { kind: "brace", start: i };
      i = end - 1;
    }
  }
  return null;
};

const skipCode = (text: string, start: number): number => {
  const run = /^`+/.exec(text.slice(start, start + 200))?.[0] ?? "`";
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const fenced = run.length >= 3 && text.slice(lineStart, start).trim() === "";
  const close = fenced
    ? new RegExp(`\\n[ \\t]*${run}\`*[ \\t]*(?=\\n|$)`, "g")
    : new RegExp(`(?<!\`)${run}(?!\`)|\\n[ \\t]*\\n`, "g");
  close.lastIndex = start + run.length;
  const found = close.exec(text);
  if (found && found[0].trim() !== "") return found.index + found[0].length;
  return fenced ? text.length : start + run.length;
};

const scan = (
  text: string,
  from: number,
  limit: number,
  kind?: OpenConstruct["kind"],
): OpenConstruct | null => {
  let i = from;
  /** What is open and not of the kind looked for is passed over by its first character. */
  const pass = (open: OpenConstruct): OpenConstruct | null => {
    if (kind === undefined || open.kind === kind) return open;
    i = open.start + 1;
    return null;
  };
  while (i < limit) {
    const char = text[i];
    if (char === "\\") i += 2;
    else if (char === "`") i = skipCode(text, i);
    else if (char === "{") {
      const end = skipBraces(text, i, limit);
      const open = end === null ? pass({ kind: "brace", start: i }) : null;
      if (open) return open;
      if (end !== null) i = end;
    } else if (char === "<" && !/\s/.test(text[i + 1] ?? "")) {
      const end = skipTag(text, i, limit);
      const open = typeof end === "number" ? null : pass(end ?? { kind: "tag", start: i });
      if (open) return open;
      if (typeof end === "number") i = end;
    } else i += 1;
  }
  return null;
};

const FENCE = /^[ \t>]*(`{3,}|~{3,})[^`\r\n]*$/gm;

/** Fenced code with its characters blanked: nothing in it opens anything. */
const blankFences = (text: string): string => {
  let blanked = text;
  let opening: RegExpExecArray | null = null;
  for (const match of text.matchAll(FENCE)) {
    const fence = match[1] ?? "";
    if (!opening) opening = match;
    else if (fence.startsWith(opening[1] ?? "") && match[0].trim().replace(/^[>\s]+/, "") === fence) {
      const end = match.index + match[0].length;
      blanked =
        blanked.slice(0, opening.index) +
        blanked.slice(opening.index, end).replace(/[^\r\n]/g, " ") +
        blanked.slice(end);
      opening = null;
    }
  }
  return blanked;
};

const BLANK_LINE = /(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))+/g;
const MAX_BLOCKS_TRIED = 400;

/** Where a parser gave up in a text, and which kind of construct it was inside, where its words tell. */
export type GivenUp = { offset: number; kind: OpenConstruct["kind"] | undefined };

/**
 * The `<` or `{` that the parser was still inside when it gave up. The parser names only the place where it gave up, for
 * an unclosed one the end of the text, and it reads blocks before the words in them. So the blocks are gone through from
 * that place backwards: the first that has something open and is broken by itself holds it, at the place where the
 * parser gives up in that block alone (`tryBlock`, null for a block that is not broken). Where none is, a plain scan from
 * the beginning tells.
 */
export const findOpenConstruct = <Failure extends GivenUp>(
  text: string,
  whole: Failure,
  tryBlock: (block: string) => Failure | null,
): { open: OpenConstruct; failure: Failure } | null => {
  const plain = blankFences(text);
  const { offset } = whole;
  const starts = [
    0,
    ...[...plain.slice(0, offset).matchAll(BLANK_LINE)].map((match) => match.index + match[0].length),
  ];
  for (const start of starts.reverse().slice(0, MAX_BLOCKS_TRIED)) {
    if (!scan(plain, start, offset, whole.kind)) continue;
    const rest = plain.slice(start).search(BLANK_LINE);
    const failure = tryBlock(text.slice(start, rest < 0 ? text.length : start + rest));
    const open = failure && scan(plain, start, start + failure.offset, failure.kind);
    if (open) return { open, failure };
  }
  const open = scan(plain, 0, offset, whole.kind) ?? scan(plain, 0, offset);
  return open && { open, failure: whole };
};

/** End of the construct when it closes anywhere in the text, otherwise just past its first character. */
export const toConstructEnd = (text: string, { kind, start }: OpenConstruct): number => {
  const end = kind === "brace" ? skipBraces(text, start, text.length) : skipTag(text, start, text.length);
  return typeof end === "number" ? end : start + 1;
};
