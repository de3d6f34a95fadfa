/**
 * `npm run content:check [-- files] [--content DIR] [--json]`
 */
import { relative, resolve } from "node:path";
import { toProblemText } from "@/modules/articles/problem";
import { checkContent } from "@/modules/publishing/checks/check-content.server";
const contentDir = resolve(process.argv[2] ?? "content");
const r = await checkContent({contentDir, label: "content", contests: null});
for (const p of r.problems) console.log(toProblemText(p));
console.log(r.articles, r.sound);
