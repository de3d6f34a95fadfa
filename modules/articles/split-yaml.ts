import { isMap, isSeq, parseDocument, type YAMLError } from "yaml";

export type Chunk = { start: number; end: number };

const MAX_LEVELS = 4;

export const parseYamlText = (text: string) =>
  parseDocument(text, { prettyErrors: false, schema: "core", merge: false, logLevel: "silent" });

export const isSyntaxError = (error: YAMLError): boolean => error.code !== "DUPLICATE_KEY";

const listLines = (text: string, { start, end }: Chunk): (Chunk & { indent: number; words: string })[] =>
  [...text.slice(start, end).matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)]
    .filter((match) => match[0] !== "")
    .map((match) => {
      const from = start + match.index;
      const words = match[0].trim();
      return {
        start: from,
        end: from + match[0].length,
        indent: words === "" || words.startsWith("#") ? -1 : match[0].search(/\S/),
        words,
      };
    });

/**
 * The entries of a block: each begins at the block's least indentation and takes the deeper lines below it. A list that
 * stands as far left as its key belongs to the key.
 */
const splitEntries = (text: string, range: Chunk): Chunk[] => {
  const lines = listLines(text, range);
  const indents = lines.flatMap(({ indent }) => (indent < 0 ? [] : [indent]));
  const least = Math.min(...indents);
  const entries: Chunk[] = [];
  let afterKey = false;
  for (const line of lines) {
    const last = entries.at(-1);
    const begins = line.indent === least && !(afterKey && /^-(?:\s|$)/.test(line.words));
    if (line.indent === least && !/^-(?:\s|$)/.test(line.words)) afterKey = /:$/.test(line.words);
    if (last && !begins) last.end = line.end;
    else if (begins) entries.push({ start: line.start, end: line.end });
  }
  return entries;
};

/** What stands below a line that holds only `key:` or `-`; null where the entry has no block of its own. */
const toInner = (text: string, entry: Chunk): Chunk | null => {
  const [first, ...rest] = listLines(text, entry);
  if (!first || rest.every(({ indent }) => indent < 0)) return null;
  if (/^[^\s"'[\]{}#][^"'[\]{}#]*:$/.test(first.words)) return { start: first.end, end: entry.end };
  // `- label: x` begins a block on its own line, indented by what stands before it.
  return null;
};

/**
 * The smallest parts of a block that cannot be read by themselves. A YAML parser gives up its place in the block at its
 * first error, and what it says after that is guesswork; read one by one, each broken part is told of once.
 */
export const listBrokenChunks = (
  text: string,
  range: Chunk,
  level = 0,
): (Chunk & { error: YAMLError | null })[] =>
  splitEntries(text, range).flatMap((entry) => {
    const document = parseYamlText(text.slice(entry.start, entry.end));
    const error = document.errors.find(isSyntaxError);
    const isEntry = isMap(document.contents) || isSeq(document.contents);
    if (!error && isEntry) return [];
    const inner = error && level < MAX_LEVELS ? toInner(text, entry) : null;
    const within = inner ? listBrokenChunks(text, inner, level + 1) : [];
    return within.length > 0 ? within : [{ ...entry, error: error ?? null }];
  });
