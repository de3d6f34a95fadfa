import "server-only";
import { randomUUID } from "node:crypto";
import { open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

export type TextFile = { source: string; changedAt: Date };

/**
 * A file's text, every byte of it: a byte order mark, line ends and trailing spaces stay. `null` where there is none.
 * Throws for bytes that are no UTF-8, because they could not be written back as they were.
 */
export async function readTextFile(file: string): Promise<TextFile | null> {
  try {
    const handle = await open(file, "r");
    try {
      const { mtime } = await handle.stat();
      const bytes = await handle.readFile();
      return {
        source: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
        changedAt: mtime,
      };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/**
 * Puts `content` in the place of the file: a reader sees the old bytes or the new ones, never part of them, also after
 * the power went. The file's permissions are kept. `isNew` throws EEXIST where there is one already.
 */
export async function writeFileWhole(
  file: string,
  content: string | Uint8Array,
  { isNew = false }: { isNew?: boolean } = {},
): Promise<void> {
  const mode = (await stat(file).catch(() => null))?.mode;
  if (isNew) await (await open(file, "wx")).close();
  // A name that neither the article store nor the watcher takes for a file of theirs.
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}~`);
  try {
    const handle = await open(beside, "wx", mode ?? 0o644);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
    await syncFolder(path.dirname(file));
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The new name is part of the folder. Some file systems cannot be asked for it. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {}
}
