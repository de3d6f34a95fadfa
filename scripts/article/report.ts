import { formatDateTimeShort } from "@/lib/format-id";
import { createLedgers } from "@/modules/articles/ledger/ledgers.server";
import { toProblemText } from "@/modules/articles/problem";
import { type Desk, openArticle } from "@/modules/publishing/life/desk.server";
import { listArticleSlugs } from "@/modules/publishing/life/list-slugs.server";
import type { ArticleMoved, MoveFailure } from "@/modules/publishing/life/move-request";
import { type Account, listMoves } from "@/modules/publishing/life/moves";
import { STATE_NAMES } from "@/modules/publishing/life/standing";

/** Every article with its state and moment, in the order of the files. */
export async function toListText(desk: Desk): Promise<string> {
  const rows: string[] = [];
  for (const slug of await listArticleSlugs(desk.contentDir)) {
    const opened = await openArticle(slug, desk);
    if (!opened.ok) {
      rows.push(`${"?".padEnd(10)} ${slug}: ${opened.failure.message}`);
      continue;
    }
    const { standing, article } = opened.value;
    const changed = standing.hasChanged ? " (berubah, belum dicatat)" : "";
    rows.push(
      `${STATE_NAMES[standing.state].padEnd(10)} ${formatDateTimeShort(new Date(article.publishedAt))}  ${slug}${changed}`,
    );
  }
  return rows.join("\n");
}

/** One article: its state, its ledger, and which moves this account may make now. */
export async function toArticleText(
  slug: string,
  desk: Desk,
  account: Account,
): Promise<{ ok: boolean; text: string }> {
  const opened = await openArticle(slug, desk);
  if (!opened.ok) return { ok: false, text: opened.failure.message };
  const { article, standing } = opened.value;
  const ledger = await createLedgers(desk.contentDir).get(slug);
  const entries = ledger.kind === "kept" ? ledger.entries : [];
  const lines = [
    article.title,
    `  keadaan    ${STATE_NAMES[standing.state]}${standing.hasChanged ? ", teks berubah dan belum dicatat" : ""}`,
    `  waktu      ${formatDateTimeShort(new Date(article.publishedAt))}`,
    `  revisi     ${standing.revision}`,
    `  penulis    ${standing.writer ?? "tidak disebut"}`,
    `  diajukan   ${standing.submittedBy ?? "belum (revisi ini)"}`,
    `  disetujui  ${standing.approvedBy ?? "belum (revisi ini)"}`,
    ...entries.map(
      (entry) => `  ${entry.at}  ${entry.kind}  ${entry.by}${"note" in entry ? `: ${entry.note}` : ""}`,
    ),
    ...listMoves(standing, account, desk).map(
      ({ move, label, allowed, why }) =>
        `  ${allowed ? "boleh" : "tidak"}  ${move.padEnd(9)} ${label}${why ? `: ${why}` : ""}`,
    ),
  ];
  return { ok: true, text: lines.join("\n") };
}

export function toFailureText(failure: MoveFailure): string {
  const problems = failure.kind === "problems" ? failure.problems.map(toProblemText) : [];
  return [failure.message, ...problems].join("\n");
}

export const toMovedText = ({ slug, from, to, files }: ArticleMoved): string =>
  [
    from === to ? `${slug}: ${STATE_NAMES[to]}` : `${slug}: ${STATE_NAMES[from]} → ${STATE_NAMES[to]}`,
    ...files.map((file) => `  ${file}`),
  ].join("\n");
