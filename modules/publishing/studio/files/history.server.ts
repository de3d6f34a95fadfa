import "server-only";
import path from "node:path";
import { fail, type Result, succeed } from "@/lib/result";
import { toArticlePath } from "./article-paths";
import { findRepository, type GitFailure, runGit } from "./git.server";

export type Revision = {
  id: string;
  at: string;
  by: string;
  message: string;
  added: number;
  removed: number;
};

const MOST = 200;
const RECORD = "\x1e";
const FIELD = "\x1f";

/** Who changed an article and when, the newest first. */
export async function listRevisions(
  contentDir: string,
  slug: string,
): Promise<Result<Revision[], GitFailure>> {
  const place = await locate(contentDir, slug);
  if (!place.ok) return place;
  const format = `--format=${RECORD}%H${FIELD}%aI${FIELD}%aN${FIELD}%s`;
  const log = await runGit(place.value.root, [
    "log",
    `--max-count=${MOST}`,
    format,
    "--numstat",
    "--",
    place.value.file,
  ]);
  // A repository without a commit yet has no history, and that is no trouble.
  if (!log.ok) return /does not have any commits/.test(log.failure.detail) ? succeed([]) : log;
  return succeed(
    log.value
      .split(RECORD)
      .slice(1)
      .map((record) => {
        const [head = "", ...rest] = record.split("\n");
        const [id = "", at = "", by = "", message = ""] = head.split(FIELD);
        const counts = rest.flatMap((line) => /^(\d+)\t(\d+)\t/.exec(line) ?? []).map(Number);
        const sum = (from: number) =>
          counts.filter((_, index) => index % 3 === from).reduce((a, b) => a + b, 0);
        return { id, at: new Date(at).toISOString(), by, message, added: sum(1), removed: sum(2) };
      }),
  );
}

/** The article's text as of a commit, and as of the one before it; "" where it did not exist. Null for a commit that git does not know. */
export async function readRevision(
  contentDir: string,
  slug: string,
  id: string,
): Promise<Result<{ source: string; before: string } | null, GitFailure>> {
  if (!/^[0-9a-f]{40}$/.test(id)) return succeed(null);
  const place = await locate(contentDir, slug);
  if (!place.ok) return place;
  const { root, file } = place.value;
  const source = await readBlob(root, id, file);
  if (source === null) return succeed(null);
  return succeed({ source, before: (await readBlob(root, `${id}^`, file)) ?? "" });
}

async function readBlob(root: string, commit: string, file: string): Promise<string | null> {
  const shown = await runGit(root, ["cat-file", "blob", `${commit}:${file}`]);
  return shown.ok ? shown.value : null;
}

async function locate(
  contentDir: string,
  slug: string,
): Promise<Result<{ root: string; file: string }, GitFailure>> {
  const articlePath = toArticlePath(contentDir, slug);
  const repository = await findRepository(contentDir);
  if (!repository.ok) return fail(repository.failure);
  const { root } = repository.value;
  return succeed({ root, file: path.relative(root, articlePath).split(path.sep).join("/") });
}
