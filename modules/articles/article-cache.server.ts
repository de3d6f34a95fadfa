import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { ALLOWED_ELEMENTS } from "./build-tree";
import { PIPELINE_VERSION } from "./compile-article";
import { type Article, frontmatterSchema } from "./frontmatter";
import { walkTree } from "./tree";
import { toSchemasFingerprint, type WidgetSchemas } from "./widget-schema";

/**
 * Checked articles on disk. A cache and no more: whatever is wrong with it, articles are compiled anew,
 * and nothing from it is served that the present rules would refuse.
 */
export type ArticleCache = {
  get: (slug: string, contentHash: string) => Promise<Article | null>;
  /** The version of an article that readers were last given, whatever its file says now. */
  getLastGood: (slug: string) => Promise<Article | null>;
  record: (article: Article) => Promise<void>;
  /** Says that this version, recorded before, is what readers are given now. */
  recordShown: (article: Article) => Promise<void>;
};

const toSum = (text: string) => createHash("sha256").update(text).digest("hex");

const derivedSchema = z.object({
  slug: z.string(),
  tree: z.object({ type: z.literal("root"), children: z.array(z.unknown()) }),
  contests: z.array(z.string()),
  revision: z.string(),
  textHash: z.string(),
  words: z.int(),
  readingMinutes: z.int(),
  contentHash: z.string(),
  warnings: z.array(z.unknown()),
});

/** The first line is the sum of the rest: a torn or edited file reads as none. */
const readEntry = async (path: string, schemas: WidgetSchemas): Promise<Article | null> => {
  try {
    const content = await readFile(path, "utf8");
    const end = content.indexOf("\n");
    const json = content.slice(end + 1);
    if (end < 0 || content.slice(0, end) !== toSum(json)) return null;
    const value: unknown = JSON.parse(json);
    if (!derivedSchema.safeParse(value).success) return null;
    const article = value as Article;
    const {
      slug,
      tree,
      contests,
      revision,
      textHash,
      words,
      readingMinutes,
      contentHash,
      warnings,
      ...meta
    } = article;
    if (!frontmatterSchema.safeParse(meta).success) return null;
    for (const node of walkTree(tree)) {
      if (node.type === "element" && !ALLOWED_ELEMENTS.has(node.tagName)) return null;
      if (node.type === "widget" && !schemas[node.tag]?.props.safeParse(node.props).success) return null;
    }
    return article;
  } catch {
    return null;
  }
};

/** Readers see the old file or the new one, never half of one. */
const writeAtomically = async (path: string, content: string) => {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
};

/**
 * `<cacheDir>/<pipeline and schemas>/<slug>.<hash>.json`, and beside it an empty `<slug>.<hash>.shown` for the version
 * that readers have: a start with thousands of articles reads one directory and writes nothing. The directory's name
 * holds everything but the source that a verdict depends on, so other versions of the program never meet their trees.
 */
export const createArticleCache = ({
  cacheDir,
  schemas,
  log,
}: {
  cacheDir: string;
  schemas: WidgetSchemas;
  log: (message: string) => void;
}): ArticleCache => {
  const dir = join(cacheDir, `v${PIPELINE_VERSION}-${toSchemasFingerprint(schemas)}`);
  const recorded = new Map<string, string>();
  let complained = false;
  let shown: Promise<Map<string, string>> | undefined;
  const toName = (slug: string, contentHash: string) => `${slug}.${contentHash.slice(0, 32)}`;
  const toPath = (slug: string, contentHash: string) => join(dir, `${toName(slug, contentHash)}.json`);
  const getShown = (): Promise<Map<string, string>> => {
    shown ??= readdir(dir).then(
      (names) =>
        new Map(
          names.flatMap((name) => {
            const [, slug, hash] = /^([^.]+)\.([0-9a-f]{32})\.shown$/.exec(name) ?? [];
            return slug !== undefined && hash !== undefined ? [[slug, hash] as const] : [];
          }),
        ),
      () => new Map<string, string>(),
    );
    return shown;
  };
  const tryWriting = async (write: () => Promise<unknown>) => {
    try {
      await write();
    } catch (error) {
      if (!complained)
        log(
          `article cache ${dir} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
        );
      complained = true;
    }
  };
  const getFitting = async (slug: string, contentHash: string) => {
    const article = await readEntry(toPath(slug, contentHash), schemas);
    return article?.slug === slug && article.contentHash.startsWith(contentHash) ? article : null;
  };
  return {
    get: getFitting,
    getLastGood: async (slug) => {
      const hash = (await getShown()).get(slug);
      return hash === undefined ? null : getFitting(slug, hash);
    },
    record: async (article) => {
      if (recorded.get(article.slug) === article.contentHash) return;
      recorded.set(article.slug, article.contentHash);
      const json = JSON.stringify(article);
      await tryWriting(() =>
        writeAtomically(toPath(article.slug, article.contentHash), `${toSum(json)}\n${json}`),
      );
    },
    recordShown: async ({ slug, contentHash }) => {
      const known = await getShown();
      const hash = contentHash.slice(0, 32);
      const before = known.get(slug);
      if (before === hash) return;
      known.set(slug, hash);
      await tryWriting(async () => {
        await writeAtomically(join(dir, `${slug}.${hash}.shown`), "");
        if (before !== undefined) await rm(join(dir, `${slug}.${before}.shown`), { force: true });
      });
    },
  };
};
