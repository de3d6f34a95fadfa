import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Dictionary } from "./lexicon";

const FILE = "node_modules/@cspell/dict-id-id/dict/id-id.trie";
const MAX_SUGGESTIONS = 8;

let loading: Promise<Dictionary | null> | undefined;

const load = async (): Promise<Dictionary | null> => {
  try {
    const [{ decodeTrie }, bytes] = await Promise.all([
      import("cspell-trie-lib"),
      readFile(path.resolve(/* turbopackIgnore: true */ FILE)),
    ]);
    const trie = decodeTrie(bytes);
    return {
      has: (word) => trie.hasWord(word, true),
      suggest: (word) => trie.suggest(word, { numSuggestions: MAX_SUGGESTIONS, ignoreCase: true }),
    };
  } catch {
    return null;
  }
};

/** The Indonesian dictionary, read once a process (some 200 ms and 40 MB, so only where hints are wanted); null where it is not installed. */
export function loadDictionary(): Promise<Dictionary | null> {
  loading ??= load();
  return loading;
}
