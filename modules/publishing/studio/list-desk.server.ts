import "server-only";
import { stat } from "node:fs/promises";
import { getContentDirectory, openStore } from "@/widgets/open-store.server";
import { describeLife } from "./adapters/life.server";
import { toArticlePath } from "./files/article-paths";
import { listSlugs } from "./files/list-slugs.server";
import { readTextFile } from "./files/text-file.server";
import { listPresent } from "./presence.server";
import { type Head, readHead } from "./read-head";
import type { State } from "./wire";

export type DeskRow = {
  slug: string;
  /** Empty for a draft without one. */
  title: string;
  state: State;
  section: string;
  owners: string[];
  /** When it appears or appeared. */
  publishedAt: string | null;
  editedAt: string;
  errors: number;
  warnings: number;
  /** Names of those who have it open. */
  present: string[];
};

type Known = { stamp: string; head: Head; state: State; editedAt: string };
/** By content directory and slug: a list of thousands reads what changed. */
const known = new Map<string, Known>();
const NOBODY = { name: "", role: "writer" } as const;

/** All articles as the desk sees them, broken ones too, unsorted. */
export async function listDesk(): Promise<DeskRow[]> {
  const contentDir = getContentDirectory();
  const slugs = await listSlugs(contentDir);
  const [problems, catalog, present] = await Promise.all([
    countProblems(),
    openStore().getCatalog(),
    listPresent().catch(() => []),
  ]);
  const names = new Map((catalog.authors ?? []).map(({ id, name }) => [id, name]));
  const rows: DeskRow[] = [];
  for (let start = 0; start < slugs.length; start += 32)
    for (const row of await Promise.all(
      slugs.slice(start, start + 32).map((slug) => readRow(contentDir, slug)),
    ))
      if (row) {
        const { slug, head, state, editedAt } = row;
        const count = problems.get(slug);
        rows.push({
          slug,
          title: head.title,
          state,
          section: head.section,
          owners: head.authors.map((id) => names.get(id) ?? id),
          publishedAt: head.publishedAt,
          editedAt,
          errors: count?.errors ?? 0,
          warnings: count?.warnings ?? 0,
          present: present.filter((one) => one.slug === slug).map(({ name }) => name),
        });
      }
  return rows;
}

async function readRow(contentDir: string, slug: string): Promise<(Known & { slug: string }) | null> {
  const file = toArticlePath(contentDir, slug);
  const info = await stat(file).catch(() => null);
  if (!info?.isFile()) return null;
  const stamp = `${info.size} ${info.mtimeMs} ${info.ctimeMs} ${info.ino}`;
  const key = `${contentDir}\0${slug}`;
  const before = known.get(key);
  // A file that changed just now may change again unseen within the clock's grain. A state can change by the clock.
  if (before?.stamp === stamp && Date.now() - info.mtimeMs > 2_000 && !WAITING.has(before.state))
    return { slug, ...before };
  const read = await readTextFile(file).catch(() => null);
  const source = read?.source ?? "";
  const row = {
    stamp,
    head: readHead(source),
    state: (await describeLife(slug, source, NOBODY)).state,
    editedAt: info.mtime.toISOString(),
  };
  known.set(key, row);
  return { slug, ...row };
}

const WAITING: ReadonlySet<State> = new Set(["scheduled", "embargoed"]);

/** By slug. */
async function countProblems(): Promise<Map<string, { errors: number; warnings: number }>> {
  const counts = new Map<string, { errors: number; warnings: number }>();
  for (const { file, severity, rule } of await openStore().listProblems()) {
    const slug = /\/articles\/([^/]+)\.mdx$/.exec(file)?.[1];
    // A remark on what readers see meanwhile, not on the text.
    if (!slug || rule === "berkas/versi-lama") continue;
    const count = counts.get(slug) ?? { errors: 0, warnings: 0 };
    if (severity === "error") count.errors++;
    else if (severity === "warning") count.warnings++;
    counts.set(slug, count);
  }
  return counts;
}

/** Rows whose file has all these words in it, head and text; case does not matter. */
export async function searchTexts(rows: readonly DeskRow[], query: string): Promise<DeskRow[]> {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const contentDir = getContentDirectory();
  const found: DeskRow[] = [];
  for (let start = 0; start < rows.length; start += 32)
    await Promise.all(
      rows.slice(start, start + 32).map(async (row) => {
        const file = await readTextFile(toArticlePath(contentDir, row.slug)).catch(() => null);
        const text = `${row.slug} ${row.owners.join(" ")} ${file?.source ?? ""}`.toLowerCase();
        if (words.every((word) => text.includes(word))) found.push(row);
      }),
    );
  return found;
}
