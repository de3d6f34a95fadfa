import "server-only";
import type { Article } from "@/modules/articles/frontmatter";
import { getBlocks } from "@/modules/articles/ledger/chain";
import type { LedgerEntry } from "@/modules/articles/ledger/entry";
import type { Finding } from "@/modules/articles/problem";
import { readVisible } from "@/modules/articles/read-visible";
import { toTextHash, type VisibleBlock } from "@/modules/articles/visible-text";
import { type BlockChange, diffBlocks } from "./diff-blocks";
import { findBlocks } from "./published-text.server";

type Input = {
  slug: string;
  source: string;
  article: Article;
  entries: readonly LedgerEntry[];
  now: Date;
  file: string;
};

const NAMES = { title: "Judul", dek: "Ringkasan", text: "Bagian ini" } as const;
const LONGEST = 120;

/** Every place where the words that readers would see are not those that the ledger accounts for. */
export async function listTextFindings({
  slug,
  source,
  article,
  entries,
  now,
  file,
}: Input): Promise<Finding[]> {
  const before = getBlocks(entries);
  if (!before || ["draft", "review", "withdrawn"].includes(article.status)) return [];
  if (toTextHash(before) === article.textHash) return [];
  const blocks = readVisible(source);
  if (!blocks) return [];
  const changes = diffBlocks(before, blocks);
  const known = await findBlocks(
    file,
    changes.flatMap(({ removed }) => removed ?? []),
  );
  const isAhead = Date.parse(article.publishedAt) > now.getTime();
  return changes.map((change) => ({
    offset: change.range.start,
    end: change.range.end,
    rule: "hidup/berubah-tanpa-catatan",
    message: toMessage(change, known, isAhead),
    fix: isAhead
      ? `Jadwalkan lagi: \`npm run article -- schedule ${slug} --at "…"\`. Sampai itu dilakukan, berita tidak terbit.`
      : `Salah isi: \`npm run article -- correct ${slug} --cause … --note "…"\`. Hanya ejaan: \`npm run article -- typo ${slug}\`. Ada yang baru: \`npm run article -- update ${slug} --note "…"\`. Sampai itu dilakukan, pembaca melihat teks lama.`,
  }));
}

function toMessage(
  { removed, added }: BlockChange,
  known: ReadonlyMap<string, VisibleBlock>,
  isAhead: boolean,
): string {
  const when = isAhead ? "dijadwalkan" : "terbit";
  const old = removed === null ? undefined : known.get(removed)?.text;
  const was =
    old === undefined ? "" : ` Semula: "${old.length > LONGEST ? `${old.slice(0, LONGEST)}…` : old}"`;
  if (removed === null) return `Bagian ini ditambahkan sesudah ${when}, tanpa catatan.`;
  if (added === null) return `Di sini ada bagian yang dihapus sesudah ${when}, tanpa catatan.${was}`;
  return `${NAMES[added.where]} berubah sesudah ${when}, tanpa catatan.${was}`;
}
