import path from "node:path";
import { isCode, type Rule } from "../source";

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** What Next reads into folder names: [slug], [[...widget]], (group), @slot, _private; and feeds, named as their address. */
const NEXT_FOLDER = /^([a-z-]+\.xml|\[\[?(\.\.\.)?[a-z0-9-]+\]?\]|\([a-z0-9-]+\)|@[a-z0-9-]+|_[a-z0-9-]+)$/;

export const fileNames: Rule = {
  name: "files and folders of code are kebab-case",
  check({ path: file }) {
    if (!isCode(file) && !file.endsWith(".css")) return [];
    const folders = path.posix
      .dirname(file)
      .split("/")
      .filter((name) => name !== ".");
    const words = path.posix.basename(file).split(".").slice(0, -1);
    const wrong = [
      ...folders.filter((name) => !KEBAB.test(name) && !(file.startsWith("app/") && NEXT_FOLDER.test(name))),
      ...words.filter((word) => !KEBAB.test(word)),
    ];
    return wrong.map((name) => `${name} is not kebab-case`);
  },
  bad: [
    { path: "components/RealCount.tsx", text: "" },
    { path: "modules/results/get_latest.ts", text: "" },
    { path: "modules/[slug]/a.ts", text: "" },
  ],
  good: [
    { path: "app/berita/[slug]/page.tsx", text: "" },
    { path: "app/galeri/[[...widget]]/page.tsx", text: "" },
    { path: "app/koreksi/atom.xml/route.ts", text: "" },
    { path: "modules/results/queries.server.ts", text: "" },
  ],
};

const CONTENT = /\.(md|mdx|ya?ml|json|png|jpe?g|webp|avif|svg)$|(^|\/)\.gitkeep$/;

export const contentFiles: Rule = {
  name: "content/ holds words, no code",
  check: ({ path: file }) => (file.startsWith("content/") && !CONTENT.test(file) ? ["is no content"] : []),
  bad: [{ path: "content/articles/chart.tsx", text: "" }],
  good: [{ path: "content/articles/a.mdx", text: "" }],
};
