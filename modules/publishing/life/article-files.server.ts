import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fail, type Result } from "@/lib/result";
import { claimFile } from "@/modules/ops/claim.mjs";
import { type Desk, toLedgerFile } from "./desk.server";
import type { ArticleMoved, MoveFailure } from "./move-request";

/** Readers see the old file or the new one. */
export async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.${randomUUID()}`);
  try {
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

const running = new Set<string>();

/** One move of an article at a time, also across processes; what a dead one left does not bind. */
export async function withLock(
  slug: string,
  { contentDir }: Desk,
  work: () => Promise<Result<ArticleMoved, MoveFailure>>,
): Promise<Result<ArticleMoved, MoveFailure>> {
  const busy = fail<MoveFailure>({
    kind: "busy",
    message: "Artikel ini sedang dipindahkan orang lain; ulangi.",
  });
  if (!/^[a-z0-9-]+$/.test(slug)) return fail({ kind: "no-article", message: `Artikel ${slug} tidak ada.` });
  const lock = path.join(path.dirname(toLedgerFile(contentDir, slug)), `.${slug}.lock`);
  if (running.has(lock)) return busy;
  running.add(lock);
  try {
    if (!claimFile(lock).ok) return busy;
    try {
      return await work();
    } finally {
      await rm(lock, { force: true });
    }
  } catch (error) {
    return fail({ kind: "write", message: `Berkas tidak dapat ditulis: ${(error as Error).message}` });
  } finally {
    running.delete(lock);
  }
}
