import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { buildTree } from "@/modules/articles/build-tree";
import { mdxProcessor } from "@/modules/articles/mdx-processor";
import { parseBody } from "@/modules/articles/parse-body";
import { type ArticleTree, walkTree } from "@/modules/articles/tree";

const GUIDE = "docs/editors.md";
const PICTURES = "docs/screenshots";

export type Guide = { title: string; text: string; tree: ArticleTree | null };

/**
 * The editors' guide, read by the same pipeline as an article: whoever can change the file can put no script into the
 * studio. Where it cannot be read as one, its plain text is shown.
 */
export async function readGuide(): Promise<Guide> {
  const text = await readFile(path.resolve(/* turbopackIgnore: true */ GUIDE), "utf8").catch(() => null);
  if (text === null) return { title: "Panduan", text: "Panduan belum ada di pemasangan ini.", tree: null };
  const heading = /^# (.+)$/m.exec(text);
  const title = heading?.[1]?.trim() ?? "Panduan";
  const body = text.replace(/^# .+$/m, "");
  try {
    const syntaxTree = parseBody(body, {}, () => {});
    const tree = syntaxTree && buildTree(mdxProcessor.toHtmlTree(syntaxTree));
    if (tree) showPictures(tree);
    return { title, text: body, tree };
  } catch {
    return { title, text: body, tree: null };
  }
}

/** Beside the guide in git, behind the door here. */
function showPictures(tree: ArticleTree): void {
  for (const node of walkTree(tree)) {
    if (node.type !== "element" || node.tagName !== "img") continue;
    const name = /^(?:\.\/)?screenshots\/([a-z0-9-]+\.png)$/.exec(String(node.properties.src))?.[1];
    if (name) node.properties.src = `/redaksi/panduan/gambar/${name}`;
  }
}

/** A picture of the guide; null for a name that is none. */
export async function readGuidePicture(name: string): Promise<Buffer | null> {
  if (!/^[a-z0-9-]{1,100}\.png$/.test(name)) return null;
  return readFile(path.resolve(/* turbopackIgnore: true */ PICTURES, name)).catch(() => null);
}
