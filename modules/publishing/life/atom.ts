import { CAUSES } from "@/modules/articles/ledger/entry";
import type { PublicCorrection } from "./corrections.server";

type Feed = { site: string; url: string; rows: readonly PublicCorrection[] };

/** Letters that XML 1.0 has no place for, even escaped, become U+FFFD. */
const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const NOTHING_YET = "1970-01-01T00:00:00Z";

/** The newest corrections and withdrawals as Atom (RFC 4287). Entries keep their id for good: it is their sum in the ledger. */
export function toAtomFeed({ site, url, rows }: Feed): string {
  const at = (path: string) => escapeXml(new URL(path, url).href);
  const updated = rows[0]?.entry.at ?? NOTHING_YET;
  const entries = rows.map(({ article, entry }) => {
    const isWithdrawn = entry.kind === "withdrawn";
    const text = isWithdrawn ? entry.reason : entry.note;
    const category = isWithdrawn ? "penarikan" : entry.cause;
    const label = isWithdrawn ? "Penarikan" : CAUSES[entry.cause];
    return [
      "  <entry>",
      `    <id>urn:sha256:${entry.hash}</id>`,
      `    <title>${isWithdrawn ? "Ditarik" : "Koreksi"}: ${escapeXml(article.title)}</title>`,
      `    <updated>${entry.at}</updated>`,
      `    <published>${entry.at}</published>`,
      `    <link rel="alternate" type="text/html" href="${at(`/berita/${article.slug}`)}"/>`,
      `    <category term="${category}" label="${escapeXml(label)}"/>`,
      `    <content type="text">${escapeXml(text)}</content>`,
      "  </entry>",
    ].join("\n");
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">',
    `  <id>${at("/koreksi")}</id>`,
    `  <title>Koreksi ${escapeXml(site)}</title>`,
    `  <updated>${updated}</updated>`,
    `  <author><name>${escapeXml(site)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${at("/koreksi/atom.xml")}"/>`,
    `  <link rel="alternate" type="text/html" href="${at("/koreksi")}"/>`,
    ...entries,
    "</feed>",
    "",
  ].join("\n");
}
