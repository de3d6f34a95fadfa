import "server-only";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { SLUG_PATTERN } from "../frontmatter";
import { MAX_FILE_BYTES } from "../limits";
import { toSourceText } from "../source-text";
import type { LedgerEntry } from "./entry";
import { parseLedger } from "./ledger-text";

/** An article's ledger as its file has it. `unreadable` says in Indonesian why, with the line. */
export type Ledger =
  | { kind: "none" }
  | { kind: "kept"; source: string; entries: readonly LedgerEntry[] }
  | { kind: "unreadable"; source: string; line: number; message: string };

export type Ledgers = {
  /** Whether this content directory keeps ledgers at all. */
  areKept: () => Promise<boolean>;
  listSlugs: () => Promise<string[]>;
  get: (slug: string) => Promise<Ledger>;
  /** Changes whenever the file does; a hint within this process only. */
  getStamp: (slug: string) => Promise<string>;
};

const EXTENSION = ".yaml";
const MAX_KEPT = 20_000;

/** `<contentDir>/ledger/<slug>.yaml`, read anew at each call, parsed when the bytes changed. */
export function createLedgers(contentDir: string): Ledgers {
  const folder = join(contentDir, "ledger");
  const parsed = new Map<string, Ledger & { source: string }>();
  const toPath = (slug: string) => join(folder, slug + EXTENSION);
  const isSafe = (slug: string) => SLUG_PATTERN.test(slug);
  const listSlugs = async () => {
    const names = await readdir(folder).catch(() => []);
    return names
      .filter((name) => name.endsWith(EXTENSION))
      .map((name) => name.slice(0, -EXTENSION.length))
      .filter(isSafe);
  };
  return {
    areKept: () =>
      stat(folder).then(
        (info) => info.isDirectory(),
        () => false,
      ),
    listSlugs,
    get: async (slug) => {
      const source = isSafe(slug) ? await read(toPath(slug)) : null;
      if (source === null) return { kind: "none" };
      const known = parsed.get(slug);
      if (known?.source === source) return known;
      if (parsed.size >= MAX_KEPT) parsed.clear();
      const ledger = toLedger(source);
      parsed.set(slug, ledger);
      return ledger;
    },
    getStamp: async (slug) => {
      const info = isSafe(slug) ? await stat(toPath(slug), { bigint: true }).catch(() => null) : null;
      return info ? `${info.mtimeNs}:${info.ctimeNs}:${info.size}:${info.ino}` : "none";
    },
  };
}

/** Null where there is no such file. One that is there and cannot be read is an empty, and so unreadable, ledger. */
async function read(path: string): Promise<string | null> {
  try {
    const { size } = await stat(path);
    return size > MAX_FILE_BYTES * 10 ? "" : await readFile(path, "utf8");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? null : "";
  }
}

function toLedger(source: string): Ledger & { source: string } {
  const result = parseLedger(source);
  if (result.ok) return { kind: "kept", source, entries: result.value };
  const { line, message } = toSourceText("", source).toProblem(result.failure);
  return { kind: "unreadable", source, line, message };
}
