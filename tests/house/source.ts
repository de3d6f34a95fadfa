import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";

/** A file of this project: its path from the root, with forward slashes, and its words. */
export type Source = { path: string; text: string };

/** A rule of the house. `check` names what is wrong; `bad` and `good` prove that it bites, and only there. */
export type Rule = {
  name: string;
  check(source: Source): string[];
  bad: readonly Source[];
  good: readonly Source[];
};

export type Import = { from: string; names: string[]; isTypeOnly: boolean };

const SKIPPED = new Set(["node_modules", "prisma/generated", "test-results", "playwright-report", "public"]);

/** Every file but what is made or not ours. Hidden folders are left out, `.generated` with them. */
export function listSources(folder = ""): Source[] {
  return readdirSync(folder || ".", { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.name.startsWith(".") || SKIPPED.has(file)) return [];
    if (entry.isDirectory()) return listSources(file);
    return [{ path: file, text: isCode(file) ? readFileSync(file, "utf8") : "" }];
  });
}

export const isCode = (file: string): boolean =>
  /\.(ts|tsx|mjs|js|jsx)$/.test(file) && !file.endsWith(".d.ts");

export const isTest = (file: string): boolean => file.startsWith("tests/") || /\.test\.tsx?$/.test(file);

export const parse = ({ path: file, text }: Source) => parseSync(file, text);

/** Everything that a file imports or passes on, with our own files as paths from the root. */
export function listImports(source: Source): Import[] {
  const { module } = parse(source);
  const read = (start: number, end: number) => source.text.slice(start, end).replace(/^["'`]|["'`]$/g, "");
  return [
    ...module.staticImports.map(({ moduleRequest, entries, start, end }) => ({
      from: moduleRequest.value,
      names: entries.map(({ importName }) => importName.name ?? "*"),
      isTypeOnly: /^import\s+type\b/.test(source.text.slice(start, end)) || isAllTypes(entries),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, importName, isType }) =>
        moduleRequest
          ? [{ from: moduleRequest.value, names: [importName.name ?? "*"], isTypeOnly: isType }]
          : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      from: read(moduleRequest.start, moduleRequest.end),
      names: ["*"],
      isTypeOnly: false,
    })),
  ].map((found) => ({ ...found, from: resolve(source.path, found.from) }));
}

const isAllTypes = (entries: readonly { isType: boolean }[]): boolean =>
  entries.length > 0 && entries.every(({ isType }) => isType);

function resolve(file: string, from: string): string {
  if (from.startsWith("@/")) return from.slice(2);
  if (from.startsWith(".")) return path.posix.join(path.posix.dirname(file), from);
  return from;
}

/** Whether a folder of the house has a file of one of these names. */
export const hasFile = (...parts: string[]): boolean => existsSync(path.join(...parts));
