import { checkUrl } from "./check-url";
import { checkWidget } from "./check-widget";
import { MAX_DEPTH, MAX_INLINE_WIDGETS, MAX_NODES, MAX_TABLE_COLUMNS, MAX_WIDGETS } from "./limits";
import type { Report } from "./problem";
import { endOf, isComment, isWidgetNode, type SyntaxNode, startOf } from "./syntax-tree";
import type { WidgetSchemas } from "./widget-schema";

type Range = { start: number; end: number };

/** What Markdown and GFM may bring in. Anything else is refused, so that a new node type is never let through unseen. */
const ALLOWED = new Set(
  "root paragraph text emphasis strong delete heading thematicBreak blockquote list listItem table tableRow tableCell code inlineCode break link linkReference image imageReference definition footnoteReference footnoteDefinition".split(
    " ",
  ),
);

const checkPlain = (node: SyntaxNode, report: Report) => {
  const offset = startOf(node);
  if (node.type === "link" || node.type === "image" || node.type === "definition") {
    const refusal = checkUrl(node.url ?? "");
    if (refusal) report({ offset, rule: "tautan/alamat", ...refusal });
  }
  if ((node.type === "image" || node.type === "imageReference") && !node.alt?.trim())
    report({
      offset,
      rule: "gambar/keterangan",
      message: "Gambar tanpa keterangan.",
      fix: "Tulis `![keterangan gambar](alamat)`.",
    });
  if (node.type === "heading" && node.depth === 1)
    report({
      offset,
      rule: "teks/judul-bagian",
      message: "Judul artikel sudah ada di `title`; judul bagian tidak memakai satu `#`.",
      fix: "Tulis `## Judul bagian`.",
    });
  if (node.type === "listItem" && typeof node.checked === "boolean")
    report({
      offset,
      rule: "teks/daftar-centang",
      message: "Daftar centang `[ ]` tidak dipakai.",
      fix: "Hapus `[ ]`.",
    });
  if (node.type === "table" && (node.children?.[0]?.children?.length ?? 0) > MAX_TABLE_COLUMNS)
    report({
      offset,
      rule: "berkas/batas",
      message: `Tabel lebih dari ${MAX_TABLE_COLUMNS} kolom.`,
      fix: "Bagi menjadi beberapa tabel.",
    });
};

/**
 * The rules of what may stand in an article, for every node of the tree: reports, never changes.
 * `repaired` are the ranges blanked to get past a syntax error: what is left of a tag there is not judged again.
 */
export const checkTree = (
  root: SyntaxNode,
  schemas: WidgetSchemas,
  repaired: readonly Range[],
  report: Report,
) => {
  const touched = (node: SyntaxNode) =>
    repaired.some(({ start, end }) => start < endOf(node) && end > startOf(node));
  const widgets = { block: 0, inline: 0 };
  let nodes = 0;
  let tooDeep = false;
  // A stack of our own: a hostile tree may be deeper than the call stack.
  const stack: { node: SyntaxNode; depth: number }[] = [{ node: root, depth: 0 }];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { node, depth } = entry;
    nodes += 1;
    if (depth > MAX_DEPTH && !tooDeep) {
      tooDeep = true;
      report({
        offset: startOf(node),
        rule: "berkas/batas",
        message: `Bersarang lebih dari ${MAX_DEPTH} tingkat.`,
        fix: "Kurangi kutipan, daftar, atau widget di dalam widget.",
      });
    }
    if (isWidgetNode(node)) {
      const kind =
        Object.hasOwn(schemas, node.name ?? "") && schemas[node.name ?? ""]?.inline ? "inline" : "block";
      const most = kind === "inline" ? MAX_INLINE_WIDGETS : MAX_WIDGETS;
      widgets[kind] += 1;
      if (widgets[kind] === most + 1)
        report({
          offset: startOf(node),
          rule: "berkas/batas",
          message: `Lebih dari ${most} widget dalam satu artikel.`,
          fix: "Hapus sebagian, atau bagi menjadi beberapa artikel.",
        });
      checkWidget(node, schemas, report, { attributes: !touched(node) });
    } else if (node.type === "mdxjsEsm") {
      report({
        offset: startOf(node),
        rule: "mdx/impor",
        message: "`import` dan `export` tidak dipakai dalam artikel.",
        fix: "Hapus baris ini; widget langsung dapat dipakai.",
      });
    } else if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
      if (!isComment(node))
        report({
          offset: startOf(node),
          rule: "mdx/ekspresi",
          message: "Kurung kurawal `{…}` dibaca sebagai kode.",
          fix: "Untuk kurung biasa tulis `\\{`; untuk catatan redaksi tulis `{/* catatan */}`.",
        });
    } else if (!ALLOWED.has(node.type)) {
      report({
        offset: startOf(node),
        rule: "mdx/html",
        message: "HTML tidak dipakai dalam artikel.",
        fix: "Pakai Markdown atau widget.",
      });
    } else checkPlain(node, report);
    // Reversed, so that nodes are met in reading order.
    const children = node.children ?? [];
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child) stack.push({ node: child, depth: depth + 1 });
    }
  }
  if (nodes > MAX_NODES)
    report({
      offset: 0,
      rule: "berkas/batas",
      message: "Artikel terlalu besar.",
      fix: "Bagi menjadi beberapa artikel.",
    });
};
