import { createHash } from "node:crypto";
import { fail, type Result, succeed } from "@/lib/result";
import { buildTree } from "./build-tree";
import { checkReferences, type KnownNames } from "./check-references";
import { type Article, type ArticleMeta, SLUG_PATTERN } from "./frontmatter";
import { MAX_FILE_BYTES } from "./limits";
import { mdxProcessor } from "./mdx-processor";
import { parseBody } from "./parse-body";
import { parseFrontmatter } from "./parse-frontmatter";
import { type Problem, type Report, toSortedProblems } from "./problem";
import { toRevision } from "./revision";
import { toSourceText } from "./source-text";
import { type ArticleTree, toPlainText, walkTree } from "./tree";
import { listBodyBlocks, toBlockHash, toHeadBlocks, toTextHash } from "./visible-text";
import type { WidgetSchemas } from "./widget-schema";

/** Raise it when the same source would give another tree or another verdict: cached trees are then not reused. */
export const PIPELINE_VERSION = 2;

const WORDS_PER_MINUTE = 200;

export type CompileInput = {
  /** The file's text, without a byte order mark. */
  source: string;
  /** As it is to stand in problems, e.g. "content/articles/x.mdx". */
  file: string;
  slug: string;
  schemas: WidgetSchemas;
  known: KnownNames;
};

const listContests = (meta: ArticleMeta, tree: ArticleTree): string[] => {
  const contests = new Set<string>();
  if (meta.asOfContest) contests.add(meta.asOfContest);
  if (meta.leadFigure && "contest" in meta.leadFigure) contests.add(meta.leadFigure.contest);
  for (const node of walkTree(tree))
    if (node.type === "widget" && typeof node.props.contest === "string") contests.add(node.props.contest);
  return [...contests].sort();
};

export const toContentHash = (source: string): string => createHash("sha256").update(source).digest("hex");

const readTree = (body: string, schemas: WidgetSchemas, report: Report) => {
  const syntaxTree = parseBody(body, schemas, report);
  if (!syntaxTree) return null;
  // Before it is made into HTML, which changes it.
  const visible = listBodyBlocks(syntaxTree);
  return { tree: buildTree(mdxProcessor.toHtmlTree(syntaxTree)), visible };
};

/**
 * One article file, checked whole: rejected with every problem that can be found, or turned into plain JSON.
 * Nothing in it is ever run. Takes some 4 ms for a usual article.
 */
export const compileArticle = ({
  source,
  file,
  slug,
  schemas,
  known,
}: CompileInput): Result<Article, Problem[]> => {
  const text = toSourceText(file, source);
  const problems: Problem[] = [];
  const report: Report = (finding) => problems.push(text.toProblem(finding));

  if (!SLUG_PATTERN.test(slug))
    report({
      offset: 0,
      rule: "berkas/rusak",
      message: `Nama berkas \`${slug}\` tidak dapat menjadi alamat.`,
      fix: "Pakai huruf kecil, angka, dan tanda hubung.",
    });
  if (Buffer.byteLength(source) > MAX_FILE_BYTES) {
    report({
      offset: 0,
      rule: "berkas/batas",
      message: `Berkas lebih dari ${MAX_FILE_BYTES / 1000} KB.`,
      fix: "Bagi menjadi beberapa artikel.",
    });
    return fail(problems);
  }
  const { meta, body } = parseFrontmatter(source, report);
  const read = readTree(body, schemas, report);
  const tree = read?.tree ?? null;
  if (meta) checkReferences(source, meta, tree, known, report);
  const sorted = toSortedProblems(problems);
  if (!meta || !read || !tree || sorted.some(({ severity }) => severity === "error")) return fail(sorted);

  const words = toPlainText(tree).split(/\s+/).filter(Boolean).length;
  return succeed({
    ...meta,
    slug,
    tree,
    contests: listContests(meta, tree),
    revision: toRevision(meta, body),
    textHash: toTextHash([...toHeadBlocks(meta), ...read.visible].map(toBlockHash)),
    words,
    readingMinutes: Math.max(1, Math.round(words / WORDS_PER_MINUTE)),
    contentHash: toContentHash(source),
    warnings: sorted,
  });
};
