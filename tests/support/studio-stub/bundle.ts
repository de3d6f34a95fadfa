import { readFile } from "node:fs/promises";
import path from "node:path";
import tailwind from "@tailwindcss/postcss";
import { build } from "esbuild";
import postcss from "postcss";

const ROOT = path.resolve(import.meta.dirname, "../../..");

const ENTRY = `
import { createRoot } from "react-dom/client";
import { createElement } from "react";
import { StudioEditor } from "@/modules/publishing/editor/studio-editor.client";
const slug = decodeURIComponent(location.pathname.split("/").at(-1));
createRoot(document.getElementById("studio")).render(createElement(StudioEditor, { slug }));
`;

/** The studio's client as one script, as small as a release, with React in it. */
export async function bundleScript(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    tsconfig: path.join(ROOT, "tsconfig.json"),
    write: false,
  });
  const script = outputFiles[0]?.contents;
  if (!script) throw new Error("esbuild wrote no bundle");
  return script;
}

/** The studio's style, as Next would make it. */
export async function bundleStyle(): Promise<string> {
  const from = path.join(ROOT, "app/styles/studio/index.css");
  const result = await postcss([tailwind({ base: ROOT })]).process(await readFile(from, "utf8"), { from });
  return result.css;
}
