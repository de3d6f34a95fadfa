import { isCode, isTest, listImports, type Rule } from "../source";

const isPrisma = (from: string): boolean =>
  from.startsWith("prisma/generated") || from.startsWith("@prisma/client") || from === "@prisma/adapter-pg";
const isAllowed = (file: string): boolean =>
  /^modules\/.*\.server\.tsx?$/.test(file) || file.startsWith("scripts/migrate/");

export const prismaImports: Rule = {
  name: "the Prisma client is used only by .server.ts files of modules; its types by their neighbours alone",
  check(source) {
    if (!isCode(source.path) || isTest(source.path) || isAllowed(source.path)) return [];
    const isModule = source.path.startsWith("modules/");
    return listImports(source)
      .filter(({ from, isTypeOnly }) => isPrisma(from) && !(isModule && isTypeOnly))
      .map(({ from }) => `imports ${from}`);
  },
  bad: [
    { path: "app/page.tsx", text: 'import type { Party } from "@/prisma/generated/client";' },
    { path: "modules/results/a.ts", text: 'import { Prisma } from "../../prisma/generated/client";' },
    { path: "widgets/note/note.server.tsx", text: 'import { Prisma } from "@/prisma/generated/client";' },
  ],
  good: [
    { path: "modules/results/a.server.ts", text: 'import { Prisma } from "@/prisma/generated/client";' },
    { path: "modules/results/to-a.ts", text: 'import type { Party } from "@/prisma/generated/client";' },
  ],
};

const MAKER = "modules/ops/db.server.ts";

export const prismaMaker: Rule = {
  name: "the Prisma client is made in one file",
  check(source) {
    if (!isCode(source.path) || source.path === MAKER || source.path.startsWith("tests/house/")) return [];
    return /\bnew\s+PrismaClient\b/.test(source.text) ? [`makes a PrismaClient; ${MAKER} does`] : [];
  },
  bad: [{ path: "modules/results/a.server.ts", text: "const db = new PrismaClient({ adapter });" }],
  good: [{ path: MAKER, text: "const db = new PrismaClient({ adapter });" }],
};
