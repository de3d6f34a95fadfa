import "server-only";
import type { KnownNames } from "@/modules/articles/check-references";
import { compileArticle } from "@/modules/articles/compile-article";
import type { Article } from "@/modules/articles/frontmatter";
import type { Problem } from "@/modules/articles/problem";
import { getContentDirectory, openStore } from "@/widgets/open-store.server";
import { widgetSchemas } from "@/widgets/schemas.generated";
import { listSlugs } from "../files/list-slugs.server";

export type CheckedText = { article: Article | null; problems: Problem[] };

const toIds = (items: { id: string }[] | null) => items && new Set(items.map(({ id }) => id));
const NOTHING_KNOWN: KnownNames = { sections: null, topics: null, authors: null, articles: null };

/**
 * Everything wrong with a text as it is being written. Today what the compiler says; `checkDraft` of
 * `modules/publishing/checks` has the same shape and takes its place.
 */
export async function checkText(slug: string, source: string): Promise<CheckedText> {
  const { sections, topics, authors } = await openStore().getCatalog();
  const articles = new Set(await listSlugs(getContentDirectory()));
  return compile(slug, source, {
    sections: toIds(sections),
    topics: toIds(topics),
    authors: toIds(authors),
    articles,
  });
}

/** A text as an article to look at, whatever it names that does not exist yet; its problems where it cannot be read. */
export const readDraft = (slug: string, source: string): CheckedText => compile(slug, source, NOTHING_KNOWN);

function compile(slug: string, source: string, known: KnownNames): CheckedText {
  // A byte order mark is no part of the text that is read; places in the file count it.
  const mark = source.startsWith("\ufeff") ? 1 : 0;
  const file = `content/articles/${slug}.mdx`;
  const compiled = compileArticle({ source: source.slice(mark), file, slug, schemas: widgetSchemas, known });
  const problems = compiled.ok ? compiled.value.warnings : compiled.failure;
  return { article: compiled.ok ? compiled.value : null, problems: mark ? problems.map(shift) : problems };
}

const shift = (problem: Problem): Problem => ({
  ...problem,
  ...(problem.range ? { range: { start: problem.range.start + 1, end: problem.range.end + 1 } } : {}),
  ...(problem.mend
    ? {
        mend: {
          ...problem.mend,
          edits: problem.mend.edits.map((edit) => ({ ...edit, start: edit.start + 1, end: edit.end + 1 })),
        },
      }
    : {}),
});
