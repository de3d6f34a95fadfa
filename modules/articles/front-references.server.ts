import "server-only";
import { join } from "node:path";
import type { Front } from "./content-catalog.server";
import { toNameHint } from "./nearest-name";
import type { Problem } from "./problem";
import { readSource } from "./read-source.server";
import { toSourceText } from "./source-text";

/** Articles that the front page's choice names and that do not exist. The front page fills their places itself. */
export const listFrontProblems = async (
  contentDir: string,
  label: string,
  front: Front | null,
  slugs: ReadonlySet<string>,
): Promise<Problem[]> => {
  const unknown = front
    ? [front.lead, ...front.seconds, ...front.mostRead].filter((slug) => !slugs.has(slug))
    : [];
  if (unknown.length === 0) return [];
  const file = `${label}/front.yaml`;
  const read = await readSource(join(contentDir, "front.yaml"), file);
  if (!read.ok) return [];
  const text = toSourceText(file, read.value.source);
  return unknown.map((slug) =>
    text.toProblem({
      offset: Math.max(
        0,
        new RegExp(`(?<![a-z0-9-])${slug}(?![a-z0-9-])`).exec(read.value.source)?.index ?? 0,
      ),
      rule: "rujukan/tidak-ada",
      message: `Artikel \`${slug}\` tidak ada.`,
      fix: toNameHint(slug, slugs),
    }),
  );
};
