import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const HEAD = /^---\n([\s\S]*?)\n---\n/;

/**
 * A content directory with `count` articles made of those of the project: the same words in other orders, each with a
 * title and a time of its own. The same in every run.
 */
export async function writeManyArticles(directory: string, count: number): Promise<void> {
  await mkdir(path.join(directory, "articles"), { recursive: true });
  for (const name of await readdir("content"))
    if (/\.(?:yaml|txt)$/.test(name)) await cp(path.join("content", name), path.join(directory, name));
  const names = (await readdir("content/articles")).filter((name) => name.endsWith(".mdx")).sort();
  const originals = await Promise.all(
    names.map(async (name) => ({
      name,
      source: await readFile(path.join("content/articles", name), "utf8"),
    })),
  );
  // The front page and the links between articles name these.
  for (const { name, source } of originals) await writeFile(path.join(directory, "articles", name), source);
  for (let index = originals.length; index < count; index++) {
    const { name, source } = originals[index % originals.length] ?? { name: "", source: "" };
    const head = HEAD.exec(source);
    const blocks = source.slice(head?.[0].length ?? 0).split(/\n(?=## )/);
    const [opening = "", ...sections] = blocks;
    const turn = sections.length === 0 ? 0 : Math.floor(index / originals.length) % sections.length;
    const turned = [opening, ...sections.slice(turn), ...sections.slice(0, turn)].join("\n");
    const changed = (head?.[0] ?? "").replace(
      /^title: "?(.*?)"?$/m,
      (_, title: string) => `title: "${title.replaceAll('"', "'")} (${index})"`,
    );
    await writeFile(
      path.join(directory, "articles", `${name.replace(/\.mdx$/, "")}-${index}.mdx`),
      `${changed}${turned}\n\nCatatan ke-${index}.\n`,
    );
  }
}
