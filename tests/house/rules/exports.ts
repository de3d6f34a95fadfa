import { isCode, isTest, parse, type Rule } from "../source";

/** Files that a framework or a tool asks for a default export. */
const DEFAULT_EXPORTS = [
  /^app\/(.*\/)?(page|layout|template|default|loading|not-found|error|global-error|global-not-found)\.tsx$/,
  /^app\/(.*\/)?(sitemap|robots|manifest|icon|apple-icon|opengraph-image|twitter-image)\.tsx?$/,
  /^[a-z-]+\.config\.(ts|mjs)$/,
  // Next's cacheHandler.
  /^modules\/delivery\/readers-edition\.mjs$/,
];

export const namedExports: Rule = {
  name: "exports are named, unless Next or a tool demands a default",
  check(source) {
    if (!isCode(source.path) || DEFAULT_EXPORTS.some((pattern) => pattern.test(source.path))) return [];
    const entries = parse(source).module.staticExports.flatMap((statement) => statement.entries);
    return entries.some(({ exportName }) => exportName.kind === "Default" || exportName.name === "default")
      ? ["has a default export"]
      : [];
  },
  bad: [
    { path: "components/a.tsx", text: "export default function A() {}" },
    { path: "lib/a.ts", text: "const a = 1; export { a as default };" },
  ],
  good: [{ path: "app/page.tsx", text: "export default function Page() {}" }],
};

export const barrels: Rule = {
  name: "there are no barrels: a name is imported from the file that makes it",
  check(source) {
    if (!isCode(source.path) || isTest(source.path)) return [];
    const { body } = parse(source).program;
    const passesOn = body.filter(
      (statement) =>
        statement.type === "ExportAllDeclaration" ||
        (statement.type === "ExportNamedDeclaration" && statement.source !== null),
    );
    if (passesOn.some(({ type }) => type === "ExportAllDeclaration"))
      return ["passes on everything of another file"];
    return body.length > 0 && passesOn.length === body.length ? ["does nothing but pass on"] : [];
  },
  bad: [
    { path: "modules/results/index.ts", text: 'export { a } from "./a"; export type { B } from "./b";' },
    { path: "lib/all.ts", text: 'export * from "./a"; export const b = 1;' },
  ],
  good: [{ path: "lib/a.ts", text: 'export const a = 1; export { b } from "./b";' }],
};
