import { indonesianIssue } from "./issue-message";
import { toNameHint } from "./nearest-name";
import type { Report } from "./problem";
import { readAttribute } from "./read-attribute";
import { isComment, type SyntaxNode, startOf } from "./syntax-tree";
import type { JsonValue } from "./tree";
import type { WidgetSchema, WidgetSchemas } from "./widget-schema";

/** Names React or the browser would act on; refused whatever a schema says. */
const FORBIDDEN_ATTRIBUTE = /^(?:on.*|ref|key|children|style|dangerouslySetInnerHTML|__proto__)$/i;

const HTML_FIXES: Readonly<Record<string, string>> = {
  a: "Tulis tautan sebagai `[teks](alamat)`.",
  img: "Tulis gambar sebagai `![keterangan](alamat)`.",
  b: "Tulis `**tebal**`.",
  strong: "Tulis `**tebal**`.",
  i: "Tulis `*miring*`.",
  em: "Tulis `*miring*`.",
  br: "Mulai paragraf baru dengan baris kosong.",
  p: "Pisahkan paragraf dengan baris kosong.",
  blockquote: 'Awali baris dengan `> `, atau pakai `<Quote source="…">`.',
};

const reportUnknown = (node: SyntaxNode, schemas: WidgetSchemas, report: Report) => {
  const offset = startOf(node);
  const name = node.name ?? "";
  if (name === "") {
    report({
      offset,
      rule: "widget/tidak-ada",
      message: "Tanda `<>` tanpa nama tidak dipakai.",
      fix: "Hapus `<>` dan `</>`.",
    });
  } else if (/^[a-z]/.test(name) && !/[.:]/.test(name)) {
    const fix = Object.hasOwn(HTML_FIXES, name) ? HTML_FIXES[name] : undefined;
    const hint = toNameHint(name, Object.keys(schemas));
    report({
      offset,
      rule: "mdx/html",
      message: `Tag HTML \`<${name}>\` tidak dipakai dalam artikel.`,
      fix:
        fix ??
        (hint?.startsWith("Mungkin")
          ? hint
          : "Pakai Markdown atau widget, atau tulis `\\<` bila yang dimaksud tanda kurang dari."),
    });
  } else {
    report({
      offset,
      rule: "widget/tidak-ada",
      message: `Widget \`${name}\` tidak ada.`,
      fix: toNameHint(name, Object.keys(schemas)),
    });
  }
};

const checkAttributes = (node: SyntaxNode, schema: WidgetSchema, report: Report) => {
  const { shape } = schema.props;
  const values: Record<string, JsonValue> = {};
  const offsets = new Map<string, number>();
  const seen = new Set<string>();
  let readable = true;
  const refuse: Report = (finding) => {
    readable = false;
    report(finding);
  };

  for (const attribute of node.attributes ?? []) {
    const offset = startOf(attribute);
    const name = attribute.name ?? "";
    if (attribute.type !== "mdxJsxAttribute") {
      refuse({
        offset,
        rule: "widget/sebaran",
        message: "Penyebaran `{...}` tidak dipakai.",
        fix: 'Tulis setiap atribut: `contest="dpr-2024"`.',
      });
    } else if (FORBIDDEN_ATTRIBUTE.test(name)) {
      refuse({
        offset,
        rule: "widget/atribut-terlarang",
        message: `Atribut \`${name}\` tidak boleh dipakai.`,
        fix: "Hapus atribut ini.",
      });
    } else if (seen.has(name)) {
      refuse({
        offset,
        rule: "widget/atribut-ganda",
        message: `Atribut \`${name}\` ditulis dua kali.`,
        fix: "Hapus salah satu.",
      });
    } else if (!Object.hasOwn(shape, name)) {
      const names = Object.keys(shape);
      refuse({
        offset,
        rule: "widget/atribut-asing",
        message: `\`${schema.tag}\` tidak mengenal atribut \`${name}\`.`,
        fix:
          toNameHint(
            name,
            names.filter((known) => !seen.has(known)),
          ) ?? "Hapus atribut ini.",
      });
    } else {
      seen.add(name);
      const literal = readAttribute(attribute);
      if (literal.ok) {
        values[name] = literal.value;
        for (const [path, at] of literal.offsets) offsets.set(`${name}${path}`, at);
        // The attribute's own place is where an editor looks; parts of a list have places of their own.
        offsets.set(name, offset);
      } else {
        refuse({
          offset: literal.offset || offset,
          rule: "widget/nilai",
          message: `\`${name}\`: ${literal.message}.`,
          fix: 'Contoh: `parties={["psi", "ppp"]}` atau `title="Teks"`.',
        });
      }
    }
  }

  const checked = schema.props.safeParse(values, { error: indonesianIssue });
  for (const issue of checked.error?.issues ?? []) {
    const name = String(issue.path[0] ?? "");
    if (issue.code === "unrecognized_keys" && name === "") continue;
    const missing = name !== "" && !Object.hasOwn(values, name);
    // An attribute refused above is not also reported as missing; whether the rest fits is still worth telling.
    if (missing && (seen.has(name) || !readable)) continue;
    report({
      offset: offsets.get(issue.path.map(String).join("/")) ?? offsets.get(name) ?? startOf(node),
      rule: "widget/nilai",
      message: missing
        ? `\`${schema.tag}\` memerlukan atribut \`${name}\`.`
        : `${name ? `\`${name}\`: ` : `\`${schema.tag}\`: `}${issue.message.replace(/\.$/, "")}.`,
      fix: schema.examples[0] ? `Contoh: ${schema.examples[0].replace(/\s*\n\s*/g, " ")}` : undefined,
    });
  }
};

const hasContent = (node: SyntaxNode): boolean =>
  (node.children ?? []).some(
    (child) => !isComment(child) && !(child.type === "text" && (child.value ?? "").trim() === ""),
  );

/** One `<Widget …>` against the registry: its name, its attributes one by one, its content. */
export const checkWidget = (
  node: SyntaxNode,
  schemas: WidgetSchemas,
  report: Report,
  options: { attributes: boolean },
) => {
  const name = node.name ?? "";
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!schema) return reportUnknown(node, schemas, report);
  if (options.attributes) checkAttributes(node, schema, report);
  if (schema.inline && node.type === "mdxJsxFlowElement")
    report({
      offset: startOf(node),
      rule: "widget/isi",
      message: `\`${name}\` ditulis di dalam kalimat, dalam satu baris.`,
      fix: `Tulis \`… <${name} …>teks</${name}> …\` tanpa baris baru di dalamnya.`,
    });
  const filled = hasContent(node);
  if (filled && !schema.children)
    report({
      offset: startOf(node),
      rule: "widget/isi",
      message: `\`${name}\` tidak dapat berisi teks.`,
      fix: `Tutup langsung: \`<${name} … />\`, dan taruh teksnya di luar.`,
    });
  if (!filled && schema.children)
    report({
      offset: startOf(node),
      rule: "widget/isi",
      message: `\`${name}\` belum berisi teks.`,
      fix: `Tulis \`<${name}>teks</${name}>\`.`,
    });
};
