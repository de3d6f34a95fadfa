import { toHeadingIds } from "@/modules/articles/build-tree";
import { checkUrl, toUrlKind } from "@/modules/articles/check-url";
import { getNearestName } from "@/modules/articles/nearest-name";
import type { Report } from "@/modules/articles/problem";
import type { Range } from "@/modules/articles/source-text";
import { endOf, type SyntaxNode, startOf, toNodeText, walkSyntax } from "@/modules/articles/syntax-tree";
import type { TextCheck } from "../text-check";
import { findAll, toMend } from "./find-all";
import { toDeadPage } from "./pages";

/** Where the address itself stands in `[text](address)` or `[name]: address`. */
const toUrlPlace = (source: string, node: SyntaxNode): Range => {
  const start = startOf(node);
  const written = source.slice(start, endOf(node));
  const at = node.url ? written.lastIndexOf(node.url) : -1;
  return at < 0
    ? { start, end: endOf(node) }
    : { start: start + at, end: start + at + (node.url?.length ?? 0) };
};

const checkAnchor = (anchor: string, ids: readonly string[], place: Range, report: Report) => {
  if (ids.includes(anchor)) return;
  const nearest = getNearestName(anchor, ids);
  report({
    offset: place.start,
    end: place.end,
    rule: "tautan/mati",
    message: `Bagian \`#${anchor.slice(0, 60)}\` tidak ada dalam artikel ini.`,
    fix: nearest ? `Mungkin maksudnya \`#${nearest}\`.` : "Alamat bagian adalah judulnya: `#judul-bagian`.",
    mend: nearest ? toMend(place.start, place.end, `#${nearest}`) : undefined,
  });
};

/** Links have words and an address, and those within the portal lead somewhere; so do footnotes. */
export const checkLinks: TextCheck = ({ reading, known, prose }, report) => {
  const { source, tree } = reading;
  const nodes = tree ? [...walkSyntax(tree)] : [];
  const ids = toHeadingIds(
    nodes.filter(({ type, depth }) => type === "heading" && depth !== 1).map(toNodeText),
  );
  for (const node of nodes) {
    const isLink = node.type === "link" || node.type === "linkReference";
    if (!isLink && node.type !== "definition") continue;
    const url = node.url ?? "";
    const offset = startOf(node);
    const hasWords = toNodeText(node).trim() !== "" || nodes.length === 0 || hasImage(node);
    if ((isLink && !hasWords) || (node.type !== "linkReference" && url === "")) {
      report({
        offset,
        end: endOf(node),
        rule: "tautan/kosong",
        message:
          url === "" && node.type !== "linkReference"
            ? "Tautan ini tidak beralamat."
            : "Tautan ini tanpa teks.",
        fix: "Tulis `[teks](alamat)`; teksnya mengatakan ke mana tautan itu membawa.",
      });
      if (url === "") continue;
    }
    if (node.type === "linkReference" || checkUrl(url) || toUrlKind(url) !== "internal") continue;
    const place = toUrlPlace(source, node);
    if (url.startsWith("#")) {
      checkAnchor(safeDecode(url.slice(1)), ids, place, report);
      continue;
    }
    const dead = toDeadPage(url, known);
    if (dead)
      report({
        offset: place.start,
        end: place.end,
        rule: "tautan/mati",
        message: dead.message,
        fix: dead.fix,
        mend: toMend(place.start, place.end, dead.replacement),
      });
  }
  // What names no definition stays text for the parser.
  findAll(prose.words, /\[\^([^\]\s]{1,60})\]/g, report, ([, name]) => ({
    rule: "tautan/mati",
    message: `Catatan kaki \`[^${name}]\` tidak ada.`,
    fix: `Tulis isinya pada baris sendiri: \`[^${name}]: catatan\`.`,
  }));
  findAll(prose.words, /\[([^\]^]{1,200})\]\[([^\]]{0,60})\]/g, report, ([, text, name]) => ({
    rule: "tautan/mati",
    message: `Alamat untuk \`[${text}][${name}]\` tidak ada.`,
    fix: `Tulis \`[${text}](alamat)\`.`,
  }));
};

const hasImage = (node: SyntaxNode): boolean =>
  [...walkSyntax(node)].some(({ type }) => type === "image" || type === "imageReference");

const safeDecode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
