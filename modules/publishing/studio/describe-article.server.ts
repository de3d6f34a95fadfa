import "server-only";
import { getContentDirectory } from "@/widgets/open-store.server";
import { toInitials } from "./accounts/roles";
import type { Account } from "./accounts/session.server";
import { describeLife } from "./adapters/life.server";
import { findRepository } from "./files/git.server";
import { readArticle } from "./files/read-article.server";
import { getLastSave } from "./files/save-article.server";
import { keepText } from "./files/texts.server";
import type { ArticleAnswer } from "./wire";

/** All that the editor's screen begins from; null without such a file. The text is kept, so that edits of it can be merged. */
export async function describeArticle(slug: string, account: Account): Promise<ArticleAnswer | null> {
  const contentDir = getContentDirectory();
  const file = await readArticle(contentDir, slug);
  if (!file) return null;
  await keepText(file.source);
  const [save, life, repository] = await Promise.all([
    getLastSave(slug, file.hash),
    describeLife(slug, file.source, account),
    findRepository(contentDir),
  ]);
  const isLast = save.by !== null && save.at !== null;
  return {
    slug,
    file: `content/articles/${slug}.mdx`,
    source: file.source,
    hash: file.hash,
    revision: Math.max(1, save.number),
    savedAt: (isLast && save.at ? save.at : file.changedAt).toISOString(),
    savedBy: save.by,
    state: life.state,
    account: { name: account.name, role: account.role, initials: toInitials(account.name) },
    owner: life.owner,
    moves: life.moves,
    historyTrouble: repository.ok ? null : repository.failure.message,
  };
}
