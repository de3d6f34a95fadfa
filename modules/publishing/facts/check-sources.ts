import type { ArticleMeta } from "@/modules/articles/frontmatter";
import type { Finding } from "@/modules/articles/problem";
import { toValueRange } from "./explain-address";
import type { ReadFacts } from "./read-facts";

const toPlain = (text: string): string => text.toLowerCase().replace(/\s+/g, " ").trim();

/** The entry of an article's `sources` that a `<Quoted>` names: its words stand in the label or the note. */
export const findSource = (
  sources: ArticleMeta["sources"],
  name: string,
): ArticleMeta["sources"][number] | null =>
  sources.find(({ label, note }) => toPlain(`${label}, ${note ?? ""}`).includes(toPlain(name))) ?? null;

/** A quoted figure names a source that the article lists for its readers. */
export function checkSources({ source, blocks }: ReadFacts, meta: ArticleMeta | null): Finding[] {
  if (meta === null) return [];
  return blocks.flatMap(({ block }) =>
    block.marks.flatMap((mark): Finding[] => {
      const name = mark.attributes.source;
      if (mark.tag !== "Quoted" || !name || findSource(meta.sources, name.value)) return [];
      const labels = meta.sources.map(({ label }) => `\`${label}\``).join(", ");
      return [
        {
          ...toValueRange(mark, source, "source", { start: 0, end: name.value.length }),
          rule: "angka/sumber",
          message: `Sumber \`${name.value}\` tidak ada di \`sources\` artikel ini.`,
          fix: labels === "" ? "Tambahkan ke `sources` di kepala artikel." : `Yang ada: ${labels}.`,
        },
      ];
    }),
  );
}
