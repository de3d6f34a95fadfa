import { resolve } from "node:path";
import { getDatabaseUrl } from "@/modules/ops/database-url";
import { closeDb } from "@/modules/ops/db.server";
import { askGit } from "@/modules/ops/git.server";
import { createDesk, getContentDir } from "@/modules/publishing/life/desk.server";
import { moveArticle, recordArticle } from "@/modules/publishing/life/move.server";
import { wasPublished } from "@/modules/publishing/life/publication.server";
import { readArticleArguments, USAGE } from "./article/arguments";
import { commitFiles, toCommitText } from "./article/commit";
import { toArticleText, toFailureText, toListText, toMovedText } from "./article/report";

/** `npm run article -- …`: the life of an article for those who work with files and git alone. See docs/life-of-an-article.md. */
async function run(): Promise<number> {
  const read = readArticleArguments(process.argv.slice(2));
  if (typeof read === "string") {
    console.error(`${read}\n\n${USAGE}`);
    return 2;
  }
  const { command, role } = read;
  const contentDir = resolve(read.content ?? getContentDir());
  const by = read.by ?? (await askGit(contentDir, ["config", "user.name"]))?.trim();
  if (!by) {
    console.error("Say who does it: --by NAME, or set git's user.name.");
    return 2;
  }
  const desk = createDesk({ contentDir, wasPublished: askDatabase });
  if (command.kind === "list") {
    console.log(await toListText(desk));
    return 0;
  }
  if (command.kind === "show") {
    const shown = await toArticleText(command.slug, desk, { name: by, role });
    console.log(shown.text);
    return shown.ok ? 0 : 1;
  }
  const { isCommitted, slug } = command;
  const moved =
    command.kind === "record"
      ? await recordArticle({ slug, by }, desk)
      : await moveArticle({ ...command, by, role }, desk);
  if (!moved.ok) {
    console.error(toFailureText(moved.failure));
    return 1;
  }
  console.log(toMovedText(moved.value));
  if (moved.value.files.length === 0) return 0;
  if (!isCommitted) {
    console.log(toCommitText(contentDir, moved.value));
    return 0;
  }
  const commit = await commitFiles(contentDir, moved.value, by);
  if (commit === null) console.error("git could not commit; the files are written.");
  else console.log(`committed: ${commit}`);
  return commit === null ? 1 : 0;
}

/** Only where a database runs already: a move must not have to wait for one. */
async function askDatabase(slug: string): Promise<boolean | null> {
  const url = await getDatabaseUrl();
  if (url === null) return null;
  process.env.DATABASE_URL = url;
  return wasPublished(slug).finally(closeDb);
}

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
