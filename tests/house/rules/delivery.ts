import { isCode, isTest, listImports, type Rule } from "../source";

const REVALIDATING = /^(revalidate\w*|updateTag|refresh|\*)$/;

export const revalidation: Rule = {
  name: "only modules/delivery calls Next's revalidation",
  check(source) {
    if (!isCode(source.path) || isTest(source.path) || source.path.startsWith("modules/delivery/")) return [];
    return listImports(source)
      .filter(({ from }) => from === "next/cache")
      .flatMap(({ names }) => names.filter((name) => REVALIDATING.test(name)))
      .map((name) => `imports ${name} from next/cache`);
  },
  bad: [
    { path: "modules/ingest/a.server.ts", text: 'import { revalidateTag } from "next/cache";' },
    { path: "app/api/route.ts", text: 'import { revalidatePath as again } from "next/cache";' },
    { path: "app/api/route.ts", text: 'const cache = await import("next/cache");' },
  ],
  good: [{ path: "modules/delivery/a.server.ts", text: 'import { revalidateTag } from "next/cache";' }],
};

/** A text that names a cache tag: `contest:dpr-2024`. The names live with the data that they tag. */
const TAG = /["'`](contest|article|articles|section|topic|author|front|content):[^"'`\s/]*["'`]/g;

export const thinRoutes: Rule = {
  name: "app/ has no Prisma, no SQL and no cache tags",
  check(source) {
    if (!source.path.startsWith("app/") || !isCode(source.path) || isTest(source.path)) return [];
    return [
      ...listImports(source)
        .filter(({ from }) => from === "pg" || from === "modules/ops/db.server" || from.startsWith("prisma/"))
        .map(({ from }) => `imports ${from}`),
      ...[...source.text.matchAll(TAG)].map(([tag]) => `writes the cache tag ${tag}`),
    ];
  },
  bad: [
    { path: "app/page.tsx", text: 'import { getDb } from "@/modules/ops/db.server";' },
    { path: "app/page.tsx", text: 'await tagPage("contest:dpr-2024");' },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source code, as a text
    { path: "app/page.tsx", text: "await tagPage(`contest:${slug}`);" },
  ],
  good: [{ path: "app/page.tsx", text: "await tagPage(contestTag(slug));" }],
};
