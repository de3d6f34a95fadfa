import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { getContentFolder, getDatabaseUrl } from "./environment";

export const toArticleFile = (slug: string): string =>
  path.join(getContentFolder(), "articles", `${slug}.mdx`);
export const toLedgerFile = (slug: string): string => path.join(getContentFolder(), "ledger", `${slug}.yaml`);

/** `npm run article -- …`, as somebody with the files runs it. Throws what the command said where it failed. */
export async function article(...words: string[]): Promise<string> {
  const command = [
    "--conditions=react-server",
    "--import",
    "tsx",
    "scripts/article.ts",
    "--by",
    "Uji",
    ...words,
  ];
  const child = spawn(process.execPath, command, {
    env: { ...process.env, CONTENT_DIR: getContentFolder(), DATABASE_URL: getDatabaseUrl() },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk;
    });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`article ${words.join(" ")}: ${output}`);
  return output;
}

export type StoryWords = { title: string; dek: string; body: string; head?: string; publishedAt?: string };

/** A draft in the section `penyelenggara`, on the topic `kpu`. */
export async function writeStory(
  slug: string,
  { title, dek, body, head = "", publishedAt }: StoryWords,
): Promise<void> {
  const at = publishedAt ?? "2026-01-01T00:00:00+07:00";
  const source = `---
title: ${title}
dek: ${dek}
section: penyelenggara
topics: [kpu]
authors: [redaksi]
dateline: JAKARTA
publishedAt: "${at}"
status: draft
readAlso: []
sources: []
${head}---

${body}
`;
  await writeFile(toArticleFile(slug), source);
}

export async function removeStory(slug: string): Promise<void> {
  await rm(toArticleFile(slug), { force: true });
  await rm(toLedgerFile(slug), { force: true });
}

/** A file of the content folder as it is now, and what puts it back. */
export async function keepFile(file: string): Promise<{ text: string; restore(): Promise<void> }> {
  const text = await readFile(file, "utf8");
  return { text, restore: () => writeFile(file, text) };
}

/** "2026-11-26 10:00:00" in WIB. */
export const toWib = (at: Date): string =>
  new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
