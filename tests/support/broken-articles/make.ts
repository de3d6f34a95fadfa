import { BROKEN_HEADS, toHead } from "./heads";
import { SNIPPETS, SOUND_BLOCKS } from "./snippets";

/** A file of the corpus: its source, and what is to be told of it as `line:column rule`, in reading order. */
export type BrokenArticle = { slug: string; source: string; expected: string[] };

const MARK = /⟪([a-z/-]+)⟫/g;
const PER_MIX = 7;
const MIXES = 60;

/** Takes the marks out, and says where in what is left each of them stood. */
export const readMarks = (marked: string): { source: string; expected: string[] } => {
  const marks: { at: number; rule: string }[] = [];
  let removed = 0;
  for (const match of marked.matchAll(MARK)) {
    marks.push({ at: match.index - removed, rule: match[1] ?? "" });
    removed += match[0].length;
  }
  const source = marked.replace(MARK, "");
  const expected = marks.map(({ at, rule }) => {
    const lines = source.slice(0, at).split(/\r\n|\n|\r/);
    return `${lines.length}:${(lines.at(-1) ?? "").length + 1} ${rule}`;
  });
  return { source, expected };
};

/** The same numbers in every run: the corpus on disk must not change by itself. */
const makeNumbers = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

const pick = <Item>(items: readonly Item[], count: number, next: () => number): Item[] => {
  const rest = [...items];
  return Array.from({ length: Math.min(count, rest.length) }, () =>
    rest.splice(Math.floor(next() * rest.length), 1),
  ).flat();
};

const OPENING = "Suara yang masuk dihitung di tiga provinsi.\n";
/** Of these an article can hold one: each leaves a heading or a note that the next would join. */
export const STANDING_ALONE =
  /^(?:heading|unclosed-block|wrong-closing|closing-alone|in-heading|in-footnote)/;

const toArticle = (slug: string, head: string, blocks: readonly string[]): BrokenArticle => ({
  slug,
  ...readMarks(`${head}\n${[OPENING, ...blocks.map((block) => `${block}\n`)].join("\n")}`),
});

const number = (index: number) => String(index).padStart(3, "0");

/** What goes beyond a bound, with mistakes before and behind it that must not be hidden by it. */
const AFTER = "Sesudahnya 5⟪gaya/persen⟫% dan ⟪mdx/kurang-dari⟫<4.";
const LIMITS: Readonly<Record<string, readonly string[]>> = {
  "batas-kutipan": [`⟪berkas/batas⟫${">".repeat(40)} terlalu dalam`, AFTER],
  "batas-tanda": [`⟪berkas/batas⟫${"*a_".repeat(400)}`, AFTER],
  "batas-kurung": [`⟪berkas/batas⟫${"[".repeat(700)}`, AFTER],
  "batas-kolom": [`⟪berkas/batas⟫${"| a ".repeat(31)}|\n${"| - ".repeat(31)}|\n${"| b ".repeat(31)}|`, AFTER],
  "batas-widget": [
    AFTER,
    ...Array.from({ length: 40 }, () => '<RealCount contest="dpr-2024" />'),
    '⟪berkas/batas⟫<RealCount contest="dpr-2024" />',
  ],
  "batas-kurawal": [AFTER, `⟪berkas/batas⟫${"} ".repeat(401)}`],
};

/** Every head with three snippets below it, and mixes in which every snippet comes more than once. */
export const makeBrokenArticles = (): BrokenArticle[] => {
  const next = makeNumbers(20240214);
  const entries = Object.entries(SNIPPETS);
  const plain = entries.filter(([name]) => !STANDING_ALONE.test(name));
  const alone = entries.filter(([name]) => STANDING_ALONE.test(name));
  const heads = Object.entries(BROKEN_HEADS).map(([name, head], index) =>
    toArticle(
      `${number(index + 1)}-head-${name}`,
      head,
      pick(plain, 3, next).map(([, block]) => block),
    ),
  );
  // Dealt like cards, so that none is left out.
  let deck: (readonly [string, string])[] = [];
  const mixes = Array.from({ length: MIXES }, (_, index) => {
    const blocks: string[] = [];
    while (blocks.length < PER_MIX) {
      if (deck.length === 0) deck = pick(plain, plain.length, next);
      const [, block] = deck.pop() ?? ["", ""];
      blocks.push(block);
    }
    blocks.push(...pick(SOUND_BLOCKS, 2, next));
    const mixed = pick(blocks, blocks.length, next);
    const last = alone[index % alone.length];
    return toArticle(`${number(heads.length + index + 1)}-mix-${last?.[0] ?? ""}`, toHead(), [
      ...mixed,
      last?.[1] ?? "",
    ]);
  });
  const [windows] = mixes;
  return [
    ...heads,
    ...mixes,
    // The same with other line ends: places must not move.
    ...(windows
      ? [{ ...windows, slug: "200-windows-lines", source: windows.source.replace(/\n/g, "\r\n") }]
      : []),
    ...(windows
      ? [{ ...windows, slug: "201-old-mac-lines", source: windows.source.replace(/\n/g, "\r") }]
      : []),
    ...Object.entries(LIMITS).map(([name, blocks]) => toArticle(`300-${name}`, toHead(), blocks)),
    toArticle("Nama_Berkas", toHead().replace(/^/, "⟪berkas/rusak⟫"), [AFTER]),
    // Every snippet that stands in a paragraph, in one file.
    toArticle(
      "202-everything",
      toHead(),
      plain.filter(([, block]) => !/<[A-Z]/.test(block)).map(([, block]) => block),
    ),
  ];
};
