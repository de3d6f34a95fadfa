import { type Document, isMap, isNode, isScalar, isSeq, type Node, visit, type YAMLError } from "yaml";
import type { z } from "zod";
import { indonesianIssue } from "./issue-message";
import { getNearestName, toNameHint } from "./nearest-name";
import type { Mend, Report } from "./problem";
import { blankOut } from "./source-text";
import { type Chunk, isSyntaxError, listBrokenChunks, parseYamlText } from "./split-yaml";

const SYNTAX_MESSAGES: Readonly<Record<string, [message: string, fix?: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: [
    "Baris ini tidak terbaca: ada titik dua kedua atau lekukan yang salah.",
    'Apit isi yang memuat titik dua dengan tanda kutip: `title: "Satu: dua"`.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    "Baris ini bukan `kunci: isi`.",
    "Tulis `kunci: isi`, atau apit isinya dengan tanda kutip.",
  ],
  BAD_INDENT: [
    "Lekukan baris ini tidak sejajar.",
    "Sejajarkan dengan baris di atasnya; pakai dua spasi untuk anak.",
  ],
  TAB_AS_INDENT: ["Lekukan ditulis dengan tab.", "Ganti tab dengan dua spasi."],
  MISSING_CHAR: [
    "Ada tanda penutup (kutip atau kurung) atau titik dua yang kurang.",
    "Lengkapi pasangannya di baris ini.",
  ],
  UNEXPECTED_TOKEN: ["Ada tanda yang tidak pada tempatnya.", "Apit isinya dengan tanda kutip."],
  BAD_SCALAR_START: [
    "Isi ini diawali tanda yang tidak boleh (`@` atau backtick).",
    "Apit isinya dengan tanda kutip.",
  ],
  MULTIPLE_DOCS: ["Ada lebih dari satu bagian `---`.", "Sisakan satu bagian."],
};

const NOT_AN_ENTRY = SYNTAX_MESSAGES.MULTILINE_IMPLICIT_KEY ?? [""];

/** Where an editor looks: an unclosed quote or bracket is noticed at its end, and mended from its beginning. */
const toErrorOffset = (text: string, chunk: Chunk, error: YAMLError | null): number => {
  const part = text.slice(chunk.start, chunk.end);
  const first = part.search(/\S/);
  if (!error) return chunk.start + Math.max(first, 0);
  if (error.code === "TAB_AS_INDENT") return chunk.start + Math.max(part.indexOf("\t"), 0);
  if (error.code === "MISSING_CHAR" || error.code === "BAD_INDENT") {
    const opening = /[:[,-][ \t]*(["'[{])/.exec(part);
    if (opening) return chunk.start + opening.index + opening[0].length - 1;
  }
  const at = Math.min(error.pos[0], part.trimEnd().length);
  return chunk.start + Math.max(at, first, 0);
};

const reportError = (offset: number, error: YAMLError | null, report: Report) => {
  const [message, fix] = error
    ? (SYNTAX_MESSAGES[error.code] ?? [
        "Bagian ini tidak terbaca sebagai YAML.",
        "Periksa tanda kutip, titik dua, dan lekukan di baris ini.",
      ])
    : NOT_AN_ENTRY;
  report({ offset, rule: "kepala/yaml", message, fix });
};

/** An anchor or a tag stands before the value whose range the parser gives. */
const toMarkOffset = (text: string, at: number): number => {
  const before = /(?:&|!!?)[^\s&!]*[ \t]*$/.exec(text.slice(Math.max(0, at - 200), at));
  return before ? at - before[0].length : at;
};

/** Every duplicate key, and every construct that is more than plain keys and values. */
const reportSpecial = (document: Document.Parsed, text: string, base: number, report: Report) => {
  for (const error of document.errors) {
    if (isSyntaxError(error)) continue;
    const offset = base + error.pos[0];
    report({
      offset,
      rule: "kepala/kunci-ganda",
      message: "Kunci ini sudah ditulis di atas.",
      fix: "Hapus salah satu.",
      mend: toLineDeletion(text, error.pos[0], base),
    });
  }
  const refuseSpecial = (node: Node) =>
    report({
      offset: base + toMarkOffset(text, node.range?.[0] ?? 0),
      rule: "kepala/yaml",
      message: "Jangkar `&`, rujukan `*`, dan penanda `!` tidak dipakai di sini.",
      fix: "Tulis isinya apa adanya, atau apit dengan tanda kutip.",
    });
  visit(document, {
    Alias: (_, node) => refuseSpecial(node),
    Value: (_, node) => {
      if (node.anchor !== undefined || node.tag !== undefined) refuseSpecial(node);
    },
  });
};

/** Takes the line at `at` out; only where the next line does not go on with it. */
const toLineDeletion = (text: string, at: number, base: number): Mend | undefined => {
  const start = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
  const line = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
  line.lastIndex = start;
  const end = start + (line.exec(text)?.[0].length ?? 0);
  return text.slice(start, at).trim() !== "" || /^[ \t-]/.test(text.slice(end))
    ? undefined
    : { label: "Hapus baris ini", edits: [{ start: base + start, end: base + end, text: "" }] };
};

/** The document after every part that does not parse was reported and taken out, and the keys that stood there. */
const readPastErrors = (text: string, base: number, report: Report) => {
  let document = parseYamlText(text);
  if (!document.errors.some(isSyntaxError)) return { document, broken: new Set<string>() };
  const broken = new Set<string>();
  let rest = text;
  const takeOut = (chunk: Chunk) => {
    // The key that it stands below has lost its value with it.
    const above = [...text.slice(0, chunk.start).matchAll(/^["']?([A-Za-z][\w-]*)["']?[ \t]*:/gm)].at(
      -1,
    )?.[1];
    if (above && /^[ \t]/.test(text.slice(chunk.start))) broken.add(above);
    for (const [, key] of text.slice(chunk.start, chunk.end).matchAll(/^[ \t-]*["']?([A-Za-z][\w-]*)/gm))
      if (key) broken.add(key);
    rest = blankOut(rest, chunk.start, chunk.end);
  };
  for (const chunk of listBrokenChunks(text, { start: 0, end: text.length })) {
    reportError(base + toErrorOffset(text, chunk, chunk.error), chunk.error, report);
    takeOut(chunk);
  }
  document = parseYamlText(rest);
  const error = document.errors.find(isSyntaxError);
  if (error) {
    // Parts that are right one by one and wrong together: one report, and nothing after it is guessed at.
    reportError(base + error.pos[0], error, report);
    return { document: null, broken };
  }
  return { document, broken };
};

type Place = { offset: number; name: string; node: Node | null };

/** Where the value at a path stands; for a missing one, where its nearest parent does. */
const findPlace = (document: Document.Parsed, base: number, path: readonly PropertyKey[]): Place => {
  let node: unknown = document.contents;
  let offset = base + (document.contents?.range?.[0] ?? 0);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) return { offset, name: toPathText(path), node: null };
      if (isNode(pair.key) && pair.key.range) offset = base + pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
    } else return { offset, name: toPathText(path), node: null };
    if (isNode(node) && node.range && !(isScalar(node) && node.value === null)) offset = base + node.range[0];
  }
  return { offset, name: toPathText(path), node: isNode(node) ? node : null };
};

/** The range of what was written for a plain value, quotes included. */
const toRange = (node: Node | null, base: number): { start: number; end: number } | null =>
  isScalar(node) && node.range && node.value !== null
    ? { start: base + node.range[0], end: base + node.range[1] }
    : null;

const toPathText = (path: readonly PropertyKey[]) =>
  path.reduce<string>(
    (text, step) =>
      typeof step === "number" ? `${text}[${step + 1}]` : `${text}${text && "."}${String(step)}`,
    "",
  );

const findKey = (
  document: Document.Parsed,
  base: number,
  path: readonly PropertyKey[],
  key: string,
): number => {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return base;
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return base + (isNode(pair?.key) && pair.key.range ? pair.key.range[0] : (map.range?.[0] ?? 0));
};

const isMissing = (document: Document.Parsed, path: readonly PropertyKey[]) =>
  path.length > 0 && !document.hasIn(path);

/** Names that a schema accepts at the place of an unknown key, for a hint. */
const listKnownKeys = (schema: z.ZodType, path: readonly PropertyKey[]): string[] =>
  path.length === 0 && "shape" in schema && typeof schema.shape === "object" && schema.shape
    ? Object.keys(schema.shape)
    : [];

/** What was read of a YAML text, whatever a schema says to it. */
export type HeadReading = {
  /** Plain values; parts that do not parse are missing. */
  value: unknown;
  /** The place in the file of the plain value at a path; null where there is none. */
  find: (path: readonly PropertyKey[]) => { start: number; end: number } | null;
};

const toNameMend = (name: string, known: readonly string[], start: number): Mend | undefined => {
  const nearest = getNearestName(name, known);
  return nearest
    ? { label: `Ganti dengan ${nearest}`, edits: [{ start, end: start + name.length, text: nearest }] }
    : undefined;
};

/** The nearest of the values that a schema lists, for one that it does not. */
const toValueMend = (
  issue: z.core.$ZodIssue,
  value: unknown,
  range: { start: number; end: number } | null,
): Mend | undefined => {
  if (issue.code !== "invalid_value" || typeof value !== "string" || !range) return undefined;
  const nearest = getNearestName(value, issue.values.map(String));
  return nearest ? { label: `Ganti dengan ${nearest}`, edits: [{ ...range, text: nearest }] } : undefined;
};

/**
 * YAML text checked by a schema. Reports everything at once, at its place in the file (`base` is the text's offset
 * there). `data` is null when anything was reported, `reading` where nothing can be read.
 */
export const readYaml = <Schema extends z.ZodType>(
  written: string,
  schema: Schema,
  report: Report,
  base = 0,
): { data: z.output<Schema> | null; reading: HeadReading | null } => {
  // The YAML parser knows no lone CR as the end of a line.
  const text = written.replace(/\r(?!\n)/g, "\n");
  let fine = true;
  const note: Report = (finding) => {
    fine = false;
    report(finding);
  };
  let document: Document.Parsed | null;
  let broken: ReadonlySet<string>;
  let value: unknown;
  try {
    ({ document, broken } = readPastErrors(text, base, note));
    if (!document) return { data: null, reading: null };
    reportSpecial(document, text, base, note);
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    if (fine)
      note({
        offset: base,
        rule: "kepala/yaml",
        message: "Bagian ini tidak terbaca sebagai YAML.",
        fix: "Sederhanakan isinya.",
      });
    return { data: null, reading: null };
  }
  const read = document;
  const find: HeadReading["find"] = (path) => toRange(findPlace(read, base, path).node, base);
  const checked = schema.safeParse(value ?? {}, { error: indonesianIssue });
  for (const issue of checked.error?.issues ?? []) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        const offset = findKey(read, base, issue.path, key);
        const known = listKnownKeys(schema, issue.path);
        const isPlain = text.startsWith(key, offset - base);
        note({
          offset,
          end: isPlain ? offset + key.length : undefined,
          rule: "kepala/kunci-asing",
          message: `Kunci \`${key}\` tidak dikenal.`,
          fix: toNameHint(key, known) ?? "Hapus baris ini.",
          mend: isPlain ? toNameMend(key, known, offset) : undefined,
        });
      }
      continue;
    }
    const { offset, name, node } = findPlace(read, base, issue.path);
    // What stood in a part that did not parse was told of there.
    const isEcho = issue.path.some((step) => broken.has(String(step)));
    if (isMissing(read, issue.path)) {
      if (isEcho) continue;
      note({
        offset,
        rule: "kepala/kunci-kurang",
        message: `Kunci \`${name}\` belum ditulis.`,
        fix: `Tambahkan baris \`${name}: …\`.`,
      });
    } else if (!(isEcho && (node === null || (isScalar(node) && node.value === null))))
      note({
        offset,
        end: toRange(node, base)?.end,
        rule: "kepala/nilai",
        message: `\`${name || "isi"}\`: ${issue.message}.`.replace(/\.\.$/, "."),
        mend: toValueMend(issue, isScalar(node) ? node.value : undefined, toRange(node, base)),
      });
  }
  return { data: fine && checked.success ? checked.data : null, reading: { value, find } };
};

/** The same for a file that is read as a whole or not at all: null when anything was reported. */
export const parseYaml = <Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  report: Report,
): z.output<Schema> | null => readYaml(text, schema, report).data;
