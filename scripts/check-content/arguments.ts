import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";

export type CheckArguments = {
  contentDir: string;
  /** Slugs of the articles that were named; null for all of the directory. */
  slugs: string[] | null;
  isJson: boolean;
  isWatching: boolean;
  /** Warnings fail too. */
  isStrict: boolean;
  withHints: boolean;
  withDatabase: boolean;
};

export const USAGE = `Usage: npm run content:check [-- FILE … ] [--content DIR] [--hints] [--strict] [--json | --watch] [--no-database]`;

const toSlug = (file: string, contentDir: string): string => {
  const path = resolve(file);
  if (dirname(path) !== join(contentDir, "articles") || !path.endsWith(".mdx"))
    throw new Error(
      `${file} is no article of ${contentDir}; name one as ${join(contentDir, "articles", "….mdx")}.`,
    );
  return basename(path, ".mdx");
};

/** What the command was asked for. Throws with a sentence for the operator. */
export function readArguments(args: string[], env: NodeJS.Dict<string>): CheckArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      content: { type: "string" },
      json: { type: "boolean", default: false },
      watch: { type: "boolean", default: false },
      strict: { type: "boolean", default: false },
      hints: { type: "boolean", default: false },
      "no-database": { type: "boolean", default: false },
    },
  });
  if (values.json && values.watch) throw new Error("--json and --watch exclude each other.");
  const contentDir = resolve(values.content ?? env.CONTENT_DIR ?? "content");
  return {
    contentDir,
    slugs: positionals.length === 0 ? null : positionals.map((file) => toSlug(file, contentDir)),
    isJson: values.json,
    isWatching: values.watch,
    isStrict: values.strict,
    withHints: values.hints,
    withDatabase: !values["no-database"],
  };
}
