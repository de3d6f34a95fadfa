import { isCode, listImports, parse, type Rule, type Source } from "../source";

const isServer = (file: string): boolean => /\.server\.tsx?$/.test(file);
const isClient = (file: string): boolean => /\.client\.tsx?$/.test(file);
/** Next wants these names for its client files. */
const isNamedByNext = (file: string): boolean => /^app\/(.*\/)?(global-)?error\.tsx$/.test(file);

function getFirstStatement(source: Source): string {
  const first = parse(source).program.body[0];
  return first ? source.text.slice(first.start, first.end) : "";
}

export const serverFiles: Rule = {
  name: '*.server.ts(x), and only they, begin with import "server-only"',
  check(source) {
    if (!isCode(source.path)) return [];
    if (!isServer(source.path))
      return listImports(source).some(({ from }) => from === "server-only")
        ? ["is a server file: name it *.server"]
        : [];
    return /^import ["']server-only["'];?$/.test(getFirstStatement(source))
      ? []
      : ['begins without import "server-only"'];
  },
  bad: [
    { path: "modules/results/a.server.ts", text: 'import { b } from "./b"; import "server-only";' },
    { path: "modules/results/a.server.ts", text: "export const a = 1;" },
    { path: "modules/results/a.ts", text: 'import "server-only";' },
  ],
  good: [
    { path: "modules/results/a.server.ts", text: '// why\nimport "server-only";\nimport { b } from "./b";' },
  ],
};

export const clientFiles: Rule = {
  name: '*.client.tsx, and only they, begin with "use client"',
  check(source) {
    if (!isCode(source.path)) return [];
    const says = /^["']use client["'];?$/.test(getFirstStatement(source));
    if (isClient(source.path)) return says ? [] : ['begins without "use client"'];
    return says && !isNamedByNext(source.path) ? ["is a client file: name it *.client"] : [];
  },
  bad: [
    { path: "modules/publishing/a.client.tsx", text: "export const a = 1;" },
    { path: "components/a.tsx", text: '"use client";\nexport const a = 1;' },
  ],
  good: [
    { path: "modules/publishing/a.client.tsx", text: '"use client";\nexport const a = 1;' },
    { path: "app/error.tsx", text: '"use client";\nexport default function Error() {}' },
  ],
};
