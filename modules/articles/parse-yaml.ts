import { type Document, isMap, isNode, isScalar, isSeq, type Node, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { indonesianIssue } from "./issue-message";
import { toNameHint } from "./nearest-name";
import type { Report } from "./problem";

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

/** Every syntax error, duplicate key, and every construct that is more than plain keys and values. */
const reportSyntax = (document: Document.Parsed, base: number, report: Report) => {
  for (const error of document.errors) {
    const offset = base + error.pos[0];
    if (error.code === "DUPLICATE_KEY") {
      report({
        offset,
        rule: "kepala/kunci-ganda",
        message: "Kunci ini sudah ditulis di atas.",
        fix: "Hapus salah satu.",
      });
      continue;
    }
    const [message, fix] = SYNTAX_MESSAGES[error.code] ?? [
      "Bagian ini tidak terbaca sebagai YAML.",
      "Periksa tanda kutip, titik dua, dan lekukan di baris ini.",
    ];
    report({ offset, rule: "kepala/yaml", message, fix });
  }
  const refuseSpecial = (node: Node) =>
    report({
      offset: base + (node.range?.[0] ?? 0),
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

type Place = { offset: number; name: string };

/** Where the value at a path stands; for a missing one, where its nearest parent does. */
const findPlace = (document: Document.Parsed, base: number, path: readonly PropertyKey[]): Place => {
  let node: unknown = document.contents;
  let offset = base + (document.contents?.range?.[0] ?? 0);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) break;
      if (isNode(pair.key) && pair.key.range) offset = base + pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
    } else break;
    if (isNode(node) && node.range && !(isScalar(node) && node.value === null)) offset = base + node.range[0];
  }
  return { offset, name: toPathText(path) };
};

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

/**
 * YAML text checked by a schema. Reports everything at once, at its place in the file
 * (`base` is the text's offset there); null when anything was reported.
 */
export const parseYaml = <Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  report: Report,
  base = 0,
): z.output<Schema> | null => {
  let fine = true;
  const note: Report = (finding) => {
    fine = false;
    report(finding);
  };
  let document: Document.Parsed;
  let value: unknown;
  try {
    document = parseDocument(text, { prettyErrors: false, schema: "core", merge: false, logLevel: "silent" });
    reportSyntax(document, base, note);
    // A value read past a syntax error is guesswork; checking it would only report its echoes.
    if (document.errors.some((error) => error.code !== "DUPLICATE_KEY")) return null;
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    if (fine)
      note({
        offset: base,
        rule: "kepala/yaml",
        message: "Bagian ini tidak terbaca sebagai YAML.",
        fix: "Sederhanakan isinya.",
      });
    return null;
  }
  const checked = schema.safeParse(value ?? {}, { error: indonesianIssue });
  for (const issue of checked.error?.issues ?? []) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys)
        note({
          offset: findKey(document, base, issue.path, key),
          rule: "kepala/kunci-asing",
          message: `Kunci \`${key}\` tidak dikenal.`,
          fix: toNameHint(key, listKnownKeys(schema, issue.path)) ?? "Hapus baris ini.",
        });
      continue;
    }
    const { offset, name } = findPlace(document, base, issue.path);
    if (isMissing(document, issue.path))
      note({
        offset,
        rule: "kepala/kunci-kurang",
        message: `Kunci \`${name}\` belum ditulis.`,
        fix: `Tambahkan baris \`${name}: …\`.`,
      });
    else
      note({
        offset,
        rule: "kepala/nilai",
        message: `\`${name || "isi"}\`: ${issue.message}.`.replace(/\.\.$/, "."),
      });
  }
  return fine && checked.success ? checked.data : null;
};
