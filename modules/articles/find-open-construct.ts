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

/**
 * The `<` or `{` that the parser was still inside when it gave up at `limit`. The parser names only the place
 * where it gave up, for an unclosed one the end of the text. Everything before parsed well, so a plain scan
 * (code, escapes, tags, braces) stays in step with it.
 */
export const findOpenConstruct = (text: string, limit: number): OpenConstruct | null => {
  let i = 0;
  while (i < limit) {
    const char = text[i];
    if (char === "\\") i += 2;
    else if (char === "`") i = skipCode(text, i);
    else if (char === "{") {
      const end = skipBraces(text, i, limit);
      if (end === null) return { kind: "brace", start: i };
      i = end;
    } else if (char === "<" && !/\s/.test(text[i + 1] ?? "")) {
      const end = skipTag(text, i, limit);
      if (end === null) return { kind: "tag", start: i };
      if (typeof end === "object") return end;
      i = end;
    } else i += 1;
  }
  return null;
};

/** End of the construct when it closes anywhere in the text, otherwise just past its first character. */
export const toConstructEnd = (text: string, { kind, start }: OpenConstruct): number => {
  const end = kind === "brace" ? skipBraces(text, start, text.length) : skipTag(text, start, text.length);
  return typeof end === "number" ? end : start + 1;
};
