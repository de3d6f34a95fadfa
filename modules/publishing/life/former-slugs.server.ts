import "server-only";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import type { Article } from "@/modules/articles/frontmatter";
import { findFrontmatter } from "@/modules/articles/parse-frontmatter";
import type { Report } from "@/modules/articles/problem";
import { toKeyPlace } from "./key-place";

const FRESH_MS = 2_000;
const EXTENSION = ".mdx";

/** Which articles there are, and who claims which address as a former one. */
type Addresses = { articles: ReadonlySet<string>; claimants: ReadonlyMap<string, readonly string[]> };

/** Read once for all articles that are checked together. */
export type Claims = { get: () => Promise<Addresses> };

export function createClaims(contentDir: string): Claims {
  let read: { at: number; claims: Promise<Addresses> } | undefined;
  return {
    get: () => {
      if (!read || Date.now() - read.at > FRESH_MS) read = { at: Date.now(), claims: readClaims(contentDir) };
      return read.claims;
    },
  };
}

async function readClaims(contentDir: string): Promise<Addresses> {
  const folder = path.join(contentDir, "articles");
  const articles = new Set<string>();
  const claimants = new Map<string, string[]>();
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.endsWith(EXTENSION) || name.startsWith(".")) continue;
    const slug = name.slice(0, -EXTENSION.length);
    articles.add(slug);
    const source = await readFile(path.join(folder, name), "utf8").catch(() => "");
    if (!source.includes("formerSlugs")) continue;
    for (const former of readFormer(source)) claimants.set(former, [...(claimants.get(former) ?? []), slug]);
  }
  return { articles, claimants };
}

function readFormer(source: string): string[] {
  const found = findFrontmatter(source);
  if (!found) return [];
  try {
    const head: unknown = parse(source.slice(found.start, found.end), { logLevel: "silent" });
    const former = typeof head === "object" && head && "formerSlugs" in head ? head.formerSlugs : [];
    return Array.isArray(former) ? former.filter((entry) => typeof entry === "string") : [];
  } catch {
    return [];
  }
}

type Input = { slug: string; source: string; article: Article; report: Report };

/**
 * An old address leads to one article in one step: it is not its own, no other article stands there, no other claims
 * it, and it is written once. With that there can be no loop and no chain.
 */
export async function checkFormerSlugs(
  { slug, source, article, report }: Input,
  claims: Claims,
): Promise<void> {
  const all = await claims.get();
  const seen = new Set<string>();
  const key = toKeyPlace(source, "formerSlugs");
  for (const former of article.formerSlugs ?? []) {
    const fault = toFault(former, slug, all, seen);
    seen.add(former);
    if (!fault) continue;
    const word = new RegExp(`(?<![a-z0-9-])${former}(?![a-z0-9-])`, "g");
    word.lastIndex = key.offset;
    const at = word.exec(source)?.index ?? -1;
    const place = at < 0 ? key : { offset: at, end: at + former.length };
    report({ ...place, rule: "hidup/alamat-lama", ...fault });
  }
}

function toFault(
  former: string,
  slug: string,
  { articles, claimants }: Addresses,
  seen: ReadonlySet<string>,
): { message: string; fix: string } | null {
  if (former === slug)
    return {
      message: "Alamat lama ini alamatnya sekarang: ia menunjuk dirinya sendiri.",
      fix: "Hapus dari daftar.",
    };
  if (seen.has(former))
    return { message: `Alamat lama \`${former}\` ditulis dua kali.`, fix: "Hapus salah satu." };
  const other = (claimants.get(former) ?? []).find((claimant) => claimant !== slug);
  if (other !== undefined)
    return {
      message: `Alamat lama \`${former}\` juga diakui oleh \`${other}\`.`,
      fix: "Sisakan di satu artikel saja.",
    };
  if (!articles.has(former)) return null;
  return (claimants.get(slug) ?? []).includes(former)
    ? {
        message: `\`${former}\` mengakui alamat ini, dan alamat ini mengakui \`${former}\`: berputar.`,
        fix: "Hapus salah satunya.",
      }
    : {
        message: `Di alamat lama \`${former}\` masih ada artikel.`,
        fix: `Hapus dari daftar, atau ganti dulu nama \`articles/${former}.mdx\`.`,
      };
}
