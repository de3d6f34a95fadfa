import { parse } from "yaml";

export type Head = {
  title: string;
  section: string;
  authors: string[];
  status: string;
  /** ISO 8601; null where there is none that can be read. */
  publishedAt: string | null;
};

const HEAD = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** What the head of a file says of it, as much as can be read: for lists, which show broken files too. */
export function readHead(source: string): Head {
  let head: Record<string, unknown> = {};
  try {
    const parsed: unknown = parse(HEAD.exec(source)?.[1] ?? "", { maxAliasCount: 0, logLevel: "silent" });
    if (parsed && typeof parsed === "object") head = parsed as Record<string, unknown>;
  } catch {}
  const publishedAt = text(head.publishedAt);
  return {
    title: text(head.title).trim(),
    section: text(head.section),
    authors: Array.isArray(head.authors) ? head.authors.map(text).filter(Boolean) : [],
    status: text(head.status) || "draft",
    publishedAt: Number.isNaN(Date.parse(publishedAt)) ? null : publishedAt,
  };
}
