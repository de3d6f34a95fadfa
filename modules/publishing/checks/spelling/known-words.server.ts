import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Catalog } from "@/modules/articles/content-catalog.server";

const WORD = /\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*/gu;
const MAX_BYTES = 1_000_000;

const listWords = (text: string): string[] => text.match(WORD) ?? [];

/** The newsroom's own list, `kata.txt` in the content directory: a word a line, `#` begins a remark. Empty where there is none. */
const readWordList = async (contentDir: string): Promise<string[]> => {
  const text = await readFile(join(contentDir, "kata.txt"), "utf8").catch(() => "");
  return text
    .slice(0, MAX_BYTES)
    .split(/\r\n|\n|\r/)
    .flatMap((line) => listWords(line.replace(/#.*/, "")));
};

/** Words that count as known beside the dictionary: the word list, the catalog's names, and `names` (parties, regions). */
export async function readKnownWords(
  contentDir: string,
  catalog: Catalog,
  names: readonly string[],
): Promise<string[]> {
  const { sections, topics, authors, site } = catalog;
  const said = [
    ...[...(sections ?? []), ...(topics ?? [])].flatMap(({ name }) => [name]),
    ...(authors ?? []).map(({ name }) => name),
    site?.name ?? "",
    ...names,
  ];
  return [...(await readWordList(contentDir)), ...said.flatMap(listWords)];
}
