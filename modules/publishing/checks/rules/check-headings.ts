import { endOf, type SyntaxNode, startOf, toNodeText, walkSyntax } from "@/modules/articles/syntax-tree";
import type { TextCheck } from "../text-check";
import { toMend } from "./find-all";

const listHeadings = (tree: SyntaxNode | null): SyntaxNode[] =>
  tree ? [...walkSyntax(tree)].filter(({ type }) => type === "heading") : [];

/** Headings step down one level at a time, have words, and do not repeat. */
export const checkHeadings: TextCheck = ({ reading }, report) => {
  // The title is the first level.
  let level = 1;
  const seen = new Set<string>();
  for (const heading of listHeadings(reading.tree)) {
    const offset = startOf(heading);
    const depth = heading.depth ?? 2;
    const text = toNodeText(heading).trim();
    const hasOther = (heading.children ?? []).some(({ type }) => type !== "text");
    // What stood there and did not parse was told of.
    const isRepaired = reading.repaired.some(({ start, end }) => start < endOf(heading) && end > offset);
    if (text === "" && !hasOther && !isRepaired)
      report({
        offset,
        end: endOf(heading),
        rule: "teks/judul-kosong",
        message: "Judul bagian ini kosong.",
        fix: "Tulis judulnya, atau hapus tanda `#`.",
      });
    if (depth > level + 1) {
      const marks = "#".repeat(depth);
      const isMarked = reading.source.startsWith(marks, offset);
      report({
        offset,
        end: isMarked ? offset + depth : undefined,
        rule: "teks/judul-lompat",
        message: `Judul bagian melompat dari tingkat ${level} ke tingkat ${depth}.`,
        fix: `Tulis \`${"#".repeat(level + 1)} Judul bagian\`.`,
        mend: isMarked ? toMend(offset, offset + depth, "#".repeat(level + 1)) : undefined,
      });
    }
    // A first-level one is refused elsewhere and means the second.
    level = Math.max(depth, 2);
    const key = text.toLowerCase().replace(/\s+/g, " ");
    if (key !== "" && seen.has(key))
      report({
        offset,
        end: endOf(heading),
        rule: "teks/judul-ganda",
        severity: "warning",
        message: `Judul bagian “${text.slice(0, 60)}” sudah dipakai di atas.`,
        fix: "Beri judul yang membedakan kedua bagian.",
      });
    seen.add(key);
  }
};
