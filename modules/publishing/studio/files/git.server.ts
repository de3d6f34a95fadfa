import "server-only";
import { execFile } from "node:child_process";
import path from "node:path";
import { fail, type Result, succeed } from "@/lib/result";

export type Person = { name: string; email: string };
export type GitFailure = { kind: "no-repository" | "no-git" | "refused"; message: string; detail: string };

const TIMEOUT_MS = 20_000;
const COMMITTER: Person = { name: "Redaksi Warta Suara", email: "redaksi@localhost" };
/** Nothing of the machine's or the repository's own settings may run a program or ask a question. */
const FIXED = [
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "core.fsmonitor=false",
  "-c",
  "commit.gpgsign=false",
  "-c",
  "core.quotePath=false",
  "-c",
  // What is in the file is in the history, line ends too.
  "core.autocrlf=false",
];

/** Runs git in `directory` with these arguments and no shell. Standard output; or the failure, told in Indonesian. */
export function runGit(
  directory: string,
  args: readonly string[],
  { author, input }: { author?: Person; input?: string } = {},
): Promise<Result<string, GitFailure>> {
  const person = author ?? COMMITTER;
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: process.env.NODE_ENV,
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    LC_ALL: "C.UTF-8",
    GIT_TERMINAL_PROMPT: "0",
    GIT_AUTHOR_NAME: toField(person.name),
    GIT_AUTHOR_EMAIL: toField(person.email),
    GIT_COMMITTER_NAME: toField(process.env.STUDIO_GIT_NAME ?? COMMITTER.name),
    GIT_COMMITTER_EMAIL: toField(process.env.STUDIO_GIT_EMAIL ?? COMMITTER.email),
  };
  return new Promise((resolve) => {
    const child = execFile(
      "git",
      [...FIXED, ...args],
      {
        cwd: directory,
        env,
        timeout: TIMEOUT_MS,
        maxBuffer: 32 * 1024 * 1024,
        encoding: "utf8",
      },
      (error, stdout, stderr) => resolve(error ? fail(toFailure(error, stderr)) : succeed(stdout)),
    );
    child.stdin?.on("error", () => {});
    child.stdin?.end(input ?? "");
  });
}

/** git takes a name as it is up to these. */
const toField = (text: string): string => text.replace(/[<>\n\r\0]/g, "").trim() || "-";

function toFailure(error: Error & { code?: unknown }, stderr: string): GitFailure {
  const detail = (stderr || error.message).trim().slice(0, 500);
  if (error.code === "ENOENT")
    return {
      kind: "no-git",
      message: "Riwayat tidak dapat disimpan: git tidak terpasang di server.",
      detail,
    };
  if (/not a git repository/i.test(detail))
    return {
      kind: "no-repository",
      message: "Riwayat tidak disimpan: folder naskah tidak berada dalam git.",
      detail,
    };
  if (/dubious ownership/i.test(detail))
    return {
      kind: "refused",
      message: "Riwayat tidak dapat disimpan: folder naskah milik pengguna lain di server.",
      detail,
    };
  return {
    kind: "refused",
    message: "Riwayat tidak dapat disimpan; pengelola sistem perlu melihatnya.",
    detail,
  };
}

export type Repository = { root: string };
const known = new Map<string, { at: number; found: Result<Repository, GitFailure> }>();

/** The repository that a directory stands in. Asked again every half minute: one may be made while the portal runs. */
export async function findRepository(directory: string): Promise<Result<Repository, GitFailure>> {
  if (process.env.STUDIO_GIT === "off")
    return fail({
      kind: "no-repository",
      message: "Riwayat tidak disimpan: dimatikan oleh pengelola.",
      detail: "STUDIO_GIT=off",
    });
  const before = known.get(directory);
  if (before && Date.now() - before.at < 30_000) return before.found;
  const answer = await runGit(directory, ["rev-parse", "--show-toplevel"]);
  const found: Result<Repository, GitFailure> = answer.ok
    ? succeed({ root: path.resolve(answer.value.trimEnd()) })
    : answer;
  known.set(directory, { at: Date.now(), found });
  return found;
}
