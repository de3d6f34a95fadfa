import { toObjection, toUnit } from "../layers";
import { isCode, isTest, listImports, type Rule } from "../source";

export const direction: Rule = {
  name: "imports point only down, and never to a sibling",
  check(source) {
    const from = isCode(source.path) && !isTest(source.path) ? toUnit(source.path) : null;
    if (!from) return [];
    return listImports(source).flatMap((found) => {
      const to = toUnit(found.from);
      const objection = to && toObjection(from, to);
      return objection ? [`${objection} (${found.from})`] : [];
    });
  },
  bad: [
    { path: "lib/a.ts", text: 'import { b } from "@/modules/ops/log";' },
    { path: "modules/results/a.ts", text: 'export { b } from "../articles/problem";' },
    { path: "modules/ingest/a.server.ts", text: 'import type { B } from "@/modules/delivery/b.server";' },
    { path: "widgets/note/a.ts", text: 'import { b } from "../quote/quote";' },
    { path: "widgets/note/a.ts", text: 'import { b } from "../registry.generated";' },
    { path: "modules/share/a.ts", text: 'const b = await import("../delivery/b.server");' },
    { path: "reader/main.ts", text: 'import { b } from "@/components/b";' },
    { path: "app/page.tsx", text: 'import { b } from "@/scripts/b";' },
    { path: "modules/ops/a.ts", text: 'import { b } from "@/components/b";' },
  ],
  good: [
    { path: "widgets/note/a.ts", text: 'import { b } from "./b"; import { c } from "@/components/c";' },
    { path: "modules/delivery/a.ts", text: 'import { b } from "@/widgets/registry.generated";' },
    { path: "reader/main.ts", text: 'import { b } from "../lib/b"; import "./c";' },
    { path: "modules/results/a.test.ts", text: 'import { b } from "@/app/b";' },
  ],
};
