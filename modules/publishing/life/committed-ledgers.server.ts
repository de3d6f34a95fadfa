import "server-only";
import path from "node:path";
import { listChangedFiles, readCommitted } from "@/modules/ops/git.server";

const FRESH_MS = 2_000;

/**
 * Ledgers as git's last commit has them, where they differ from the files now. One question to git for all of them:
 * a newsroom has thousands. Null where a ledger is as committed, is new, or nothing is committed at all.
 */
export function createCommittedLedgers(folder: string): { get: (slug: string) => Promise<string | null> } {
  let asked: { at: number; changed: Promise<Set<string> | null> } | undefined;
  return {
    get: async (slug) => {
      if (!asked || Date.now() - asked.at > FRESH_MS)
        asked = { at: Date.now(), changed: listChangedFiles(folder) };
      const name = `${slug}.yaml`;
      return (await asked.changed)?.has(name) ? readCommitted(path.join(folder, name)) : null;
    },
  };
}
