import "server-only";
import { readStatus } from "@/modules/articles/parse-frontmatter";
import { LIVE_FOLDER, toArticlePath, WORKING_FOLDER } from "./article-paths";
import { toSourceHash } from "./source-hash";
import { readTextFile } from "./text-file.server";

export type ArticleFile = {
  slug: string;
  /** The file that is edited now. */
  path: string;
  source: string;
  hash: string;
  changedAt: Date;
  /** What the head of the live file says. */
  status: string | null;
  /** Whether the text is a working copy beside the live file. */
  isWorking: boolean;
  /** Whether edits have to go to a working copy: what was approved or published is not changed by typing. */
  isGuarded: boolean;
  live: { path: string; source: string; hash: string };
};

/** These are written where they stand: no reader sees them, and nobody has approved them yet. */
const FREE = new Set(["draft", "review"]);

/** An article as an editor works on it: the working copy where there is one, otherwise the file itself. Null without a file. */
export async function readArticle(contentDir: string, slug: string): Promise<ArticleFile | null> {
  const path = toArticlePath(contentDir, LIVE_FOLDER, slug);
  const file = await readTextFile(path);
  if (!file) return null;
  const live = { path, source: file.source, hash: toSourceHash(file.source) };
  const status = readStatus(file.source);
  // A head that cannot be read may be one of a published article whose last good version stands.
  const isGuarded = status === null ? false : !FREE.has(status);
  const workingPath = toArticlePath(contentDir, WORKING_FOLDER, slug);
  const working = isGuarded ? await readTextFile(workingPath) : null;
  if (!working)
    return {
      slug,
      path: isGuarded ? workingPath : path,
      source: live.source,
      hash: live.hash,
      changedAt: file.changedAt,
      status,
      isWorking: false,
      isGuarded,
      live,
    };
  return {
    slug,
    path: workingPath,
    source: working.source,
    hash: toSourceHash(working.source),
    changedAt: working.changedAt,
    status,
    isWorking: true,
    isGuarded,
    live,
  };
}
