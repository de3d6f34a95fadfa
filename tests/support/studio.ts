import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { COMMAND_LINE, createAccount } from "@/modules/publishing/studio/accounts/accounts.server";
import type { Role } from "@/modules/publishing/studio/wire";

/** A newsroom's content folder of its own, in a git repository unless told otherwise. */
export async function makeContent({
  git = true,
} = {}): Promise<{ dir: string; run: (...args: string[]) => string; remove: () => Promise<void> }> {
  const root = await mkdtemp(path.join(tmpdir(), "studio-"));
  const dir = path.join(root, "content");
  await mkdir(path.join(dir, "articles"), { recursive: true });
  await writeFile(path.join(dir, "sections.yaml"), "- {id: hasil, name: Hasil, description: x}\n");
  await writeFile(path.join(dir, "topics.yaml"), "- {id: psi, name: PSI, description: x}\n");
  await writeFile(path.join(dir, "authors.yaml"), "- {id: redaksi, name: Redaksi, role: x, bio: x}\n");
  await writeFile(path.join(dir, "site.yaml"), "name: a\npromise: b\ndescription: c\nabout: []\n");
  await writeFile(path.join(dir, "front.yaml"), "lead: satu\nseconds: []\n");
  const run = (...args: string[]) =>
    execFileSync("git", ["-C", root, "-c", "user.name=Luar", "-c", "user.email=luar@warta.id", ...args], {
      encoding: "utf8",
    });
  if (git) {
    run("init", "--quiet", "--initial-branch=main");
    run("add", ".");
    run("commit", "--quiet", "-m", "Awal");
  }
  return { dir, run, remove: () => rm(root, { recursive: true, force: true }) };
}

export const toArticle = (text: string, status = "draft"): string =>
  `---\ntitle: Satu\ndek: Ringkas.\nsection: hasil\ntopics: [psi]\nauthors: [redaksi]\ndateline: JAKARTA\npublishedAt: "2024-02-20T11:30:00+07:00"\nstatus: ${status}\nreadAlso: []\nsources: []\n---\n\n${text}\n`;

let number = 0;
/** An account without a password. */
export async function makeAccount(name = "Rani Dwi", role: Role = "editor") {
  const made = await createAccount({ email: `akun${++number}@warta.id`, name, role }, COMMAND_LINE);
  if (!made.ok) throw new Error(made.failure.kind);
  return made.value;
}
