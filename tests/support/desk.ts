import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createArticleStore } from "@/modules/articles/article-store.server";
import type { Problem } from "@/modules/articles/problem";
import { toSourceText } from "@/modules/articles/source-text";
import { readCommitted } from "@/modules/ops/git.server";
import { createLifeCheck } from "@/modules/publishing/life/check-life.server";
import { compileAlone, createDesk, type Desk } from "@/modules/publishing/life/desk.server";
import { moveArticle, recordArticle } from "@/modules/publishing/life/move.server";
import type { MoveRequest } from "@/modules/publishing/life/move-request";
import { widgetSchemas } from "@/widgets/schemas.generated";

/** A newsroom of its own in a folder that goes away: files, ledger, git, and a clock that the test sets. */
export type TestDesk = ReturnType<typeof createTestDesk>;

export const toArticle = (title: string, body: string, head = ""): string => `---
title: ${title} # jangan disentuh
dek: Ringkasan ${title}
section: hasil
topics: [psi]
authors: [redaksi]
dateline: JAKARTA
publishedAt: "2026-11-25T09:00:00+07:00"
status: draft
readAlso: []
sources: []
${head}---

${body}
`;

export function createTestDesk(given: Partial<Desk> = {}) {
  const root = mkdtempSync(path.join(tmpdir(), "desk-"));
  const contentDir = path.join(root, "content");
  mkdirSync(path.join(contentDir, "articles"), { recursive: true });
  mkdirSync(path.join(contentDir, "ledger"));
  const catalog: Record<string, string> = {
    sections: "- {id: hasil, name: Hasil, description: x}\n",
    topics: "- {id: psi, name: PSI, description: x}\n",
    authors: "- {id: redaksi, name: Redaksi, role: x, bio: x}\n",
    site: "name: a\npromise: b\ndescription: c\nabout: []\n",
    front: "lead: satu\nseconds: []\n",
  };
  for (const [name, text] of Object.entries(catalog))
    writeFileSync(path.join(contentDir, `${name}.yaml`), text);
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=Uji", "-c", "user.email=uji@example.org", ...args], {
      cwd: contentDir,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  git("init", "-q");
  let now = new Date("2026-11-25T10:00:00+07:00");
  const desk = createDesk({ contentDir, fourEyes: false, ...given, now: () => now });
  const toFile = (slug: string) => path.join(contentDir, "articles", `${slug}.mdx`);
  const toLedger = (slug: string) => path.join(contentDir, "ledger", `${slug}.yaml`);
  const logs: string[] = [];
  const openStore = () =>
    createArticleStore({
      schemas: widgetSchemas,
      contentDir,
      cacheDir: path.join(root, "cache"),
      log: (line) => logs.push(line),
      now: () => now,
      fourEyes: desk.fourEyes,
      readCommitted,
    });
  return {
    desk,
    contentDir,
    logs,
    openStore,
    setTime: (text: string) => {
      now = new Date(text);
    },
    write: (slug: string, source: string) => writeFileSync(toFile(slug), source),
    read: (slug: string) => readFileSync(toFile(slug), "utf8"),
    writeLedger: (slug: string, text: string) => writeFileSync(toLedger(slug), text),
    readLedger: (slug: string) => readFileSync(toLedger(slug), "utf8"),
    remove: (file: string) => rmSync(path.join(contentDir, file)),
    edit: (slug: string, from: string, to: string) => {
      const source = readFileSync(toFile(slug), "utf8");
      if (!source.includes(from)) throw new Error(`${slug} has no ${from}`);
      writeFileSync(
        toFile(slug),
        source.replace(from, () => to),
      );
    },
    commit: () => {
      git("add", "-A");
      git("commit", "-qm", "x");
    },
    move: (request: MoveRequest) => moveArticle(request, desk),
    record: (slug: string, by = "Ana") => recordArticle({ slug, by }, desk),
    /** `line:column rule message` of every problem of one article's life. */
    check: async (slug: string): Promise<Problem[]> => {
      const source = readFileSync(toFile(slug), "utf8");
      const compiled = compileAlone(slug, source);
      const text = toSourceText(`${slug}.mdx`, source);
      const problems: Problem[] = [];
      await createLifeCheck({ contentDir, fourEyes: desk.fourEyes, now: () => now })({
        slug,
        source,
        article: compiled.ok ? compiled.value : null,
        report: (finding) => problems.push(text.toProblem(finding)),
      });
      return problems;
    },
    /** What readers get of an article: its title and words, as JSON; null for nothing. A new process each time. */
    show: async (slug: string): Promise<string | null> => {
      const article = await openStore().getArticle(slug);
      // The portal binds figures to their units.
      return article ? JSON.stringify([article.title, article.tree]).replaceAll("\u00a0", " ") : null;
    },
    dropCache: () => rmSync(path.join(root, "cache"), { recursive: true, force: true }),
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}
