import "server-only";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { fail, type Result, succeed } from "@/lib/result";
import { readJson } from "../read-json";
import { toQuote } from "../rejection";
import { FETCH_RULES, type FetchRules, fetchTreeFile } from "./fetch-tree-file.server";

/**
 * A region tree to read from. `read` takes a path below `wilayah/pemilu/ppwp/` and gives the JSON there, `null`
 * where there is no such file, or one line on what is wrong. `name` is for messages.
 */
export type RegionTree = {
  name: string;
  isRemote: boolean;
  read(path: string): Promise<Result<unknown, string>>;
};

const TREE = "wilayah/pemilu/ppwp";

/**
 * Opens an http(s) base address that has KPU's paths below it, or a folder (also as file: address) that has them,
 * or that is the folder of `0.json`, or that `0.json` itself. Fails in one line where no tree is.
 */
export async function openTree(
  source: string,
  rules: FetchRules = FETCH_RULES,
): Promise<Result<RegionTree, string>> {
  if (/^https?:/i.test(source)) return openRemote(source, rules);
  let path: string;
  try {
    path = resolve(/^file:/i.test(source) ? fileURLToPath(source) : source);
  } catch {
    return fail(`${toQuote(source)} is no address of a local file.`);
  }
  const folder = basename(path) === "0.json" ? dirname(path) : path;
  for (const root of [join(folder, TREE), folder]) {
    if (await isFile(join(root, "0.json"))) return succeed(toFolderTree(root));
  }
  return fail(`${toQuote(source)} has no ${TREE}/0.json; name the folder that KPU's paths begin in.`);
}

function openRemote(source: string, rules: FetchRules): Result<RegionTree, string> {
  if (!URL.canParse(source)) return fail(`${toQuote(source)} is no address.`);
  const base = new URL(`${TREE}/`, source.endsWith("/") ? source : `${source}/`);
  const isJson = (bytes: Uint8Array) => readJson(bytes).ok;
  return succeed({
    name: base.href,
    isRemote: true,
    async read(path) {
      const fetched = await fetchTreeFile(new URL(path, base), isJson, rules);
      return fetched.ok && fetched.value ? toJson(fetched.value) : fetched;
    },
  });
}

const toFolderTree = (root: string): RegionTree => ({
  name: root,
  isRemote: false,
  async read(path) {
    try {
      return toJson(await readFile(join(root, path)));
    } catch (cause) {
      const { code, message } = cause as NodeJS.ErrnoException;
      // Absent, or below something that is no folder.
      return code === "ENOENT" || code === "ENOTDIR"
        ? succeed(null)
        : fail(`cannot be read (${code ?? message})`);
    }
  },
});

function toJson(bytes: Uint8Array): Result<unknown, string> {
  const json = readJson(bytes);
  if (!json.ok) return fail(json.failure.message.replace(/\.$/, ""));
  return json.value === null ? fail("holds null where KPU has a list of regions") : json;
}

const isFile = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
