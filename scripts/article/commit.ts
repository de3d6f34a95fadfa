import { relative } from "node:path";
import { askGit } from "@/modules/ops/git.server";
import type { ArticleMoved } from "@/modules/publishing/life/move-request";

const VERBS: Readonly<Record<ArticleMoved["move"], string>> = {
  submit: "Ajukan",
  approve: "Setujui",
  schedule: "Jadwalkan",
  embargo: "Embargo",
  publish: "Terbitkan",
  correct: "Koreksi",
  update: "Perbarui",
  typo: "Betulkan ejaan",
  withdraw: "Tarik",
  cancel: "Batalkan",
};

const toMessage = ({ move, slug }: ArticleMoved): string => `${VERBS[move]}: ${slug}`;

/** The two commands that record what was written. */
export function toCommitText(contentDir: string, moved: ArticleMoved): string {
  const folder = relative(process.cwd(), contentDir) || ".";
  const files = moved.files.map((file) => `${folder}/${file}`).join(" ");
  return `To record it:\n  git add ${files}\n  git commit -m "${toMessage(moved)}" -- ${files}`;
}

/** Commits just these files, in `by`'s name with the committer's address. @returns the commit; null where git refuses */
export async function commitFiles(
  contentDir: string,
  moved: ArticleMoved,
  by: string,
): Promise<string | null> {
  const email = (await askGit(contentDir, ["config", "user.email"]))?.trim();
  if (!email || (await askGit(contentDir, ["add", "--", ...moved.files])) === null) return null;
  const author = `${by.replaceAll(/[<>\n]/g, "")} <${email}>`;
  const done = await askGit(contentDir, [
    "commit",
    "--quiet",
    `--author=${author}`,
    "-m",
    toMessage(moved),
    "--",
    ...moved.files,
  ]);
  return done === null
    ? null
    : ((await askGit(contentDir, ["rev-parse", "--short", "HEAD"]))?.trim() ?? null);
}
