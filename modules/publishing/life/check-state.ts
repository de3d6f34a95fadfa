import type { Article } from "@/modules/articles/frontmatter";
import { isApproved } from "@/modules/articles/is-public";
import { getBlocks } from "@/modules/articles/ledger/chain";
import type { LedgerEntry } from "@/modules/articles/ledger/entry";
import type { Finding } from "@/modules/articles/problem";
import { toKeyPlace } from "./key-place";

type Input = {
  slug: string;
  source: string;
  article: Article;
  entries: readonly LedgerEntry[];
  areKept: boolean;
  fourEyes: boolean;
  now: Date;
};

const toCommand = (rest: string) => `Jalankan \`npm run article -- ${rest}\`.`;

/** Whether an article that was moved by hand has all that its state needs, and says the same as its ledger. */
export function listStateFindings(input: Input): Finding[] {
  const { slug, source, article, entries, areKept, now } = input;
  const { status } = article;
  const findings: Finding[] = [];
  const add = (key: string, rule: Finding["rule"], message: string, fix: string) =>
    findings.push({ ...toKeyPlace(source, key), rule, message, fix });
  const isWaiting = status === "scheduled" || status === "embargoed";
  const isRecorded = getBlocks(entries) !== null;
  const published = entries.findLast(({ kind }) => kind === "published");
  const withdrawal = entries.find(({ kind }) => kind === "withdrawn");

  if (status === "embargoed" && !article.embargo)
    add(
      "status",
      "hidup/kurang",
      "Embargo tanpa keterangan.",
      "Tulis `embargo: …`: disepakati dengan siapa, dan apa.",
    );
  if (status === "withdrawn" && !article.withdrawn)
    add(
      "status",
      "hidup/kurang",
      "Berita ditarik tanpa alasan.",
      `${toCommand(`withdraw ${slug} --reason "…"`)} Atau tulis \`withdrawn: { at: …, reason: … }\`.`,
    );
  if (withdrawal && status !== "withdrawn")
    add("status", "hidup/kurang", "Menurut bukunya, berita ini sudah ditarik.", "Tulis `status: withdrawn`.");
  if (areKept && status === "withdrawn" && !withdrawal)
    add(
      "status",
      "hidup/belum-dicatat",
      "Penarikan ini belum ada di bukunya.",
      `Kembalikan statusnya, lalu jalankan \`npm run article -- withdraw ${slug} --reason "…"\`.`,
    );
  if ((status === "draft" || status === "review") && isRecorded && published)
    if (Date.parse(published.at) <= now.getTime())
      add(
        "status",
        "hidup/kurang",
        "Berita yang sudah terbit tidak dapat kembali menjadi naskah.",
        `Tulis \`status: published\`, atau tarik beritanya: \`npm run article -- withdraw ${slug} --reason "…"\`.`,
      );
  if (areKept && (status === "published" || isWaiting) && !isRecorded)
    add(
      "status",
      "hidup/belum-dicatat",
      "Terbitnya berita ini belum dicatat di bukunya.",
      toCommand(`record ${slug}`),
    );
  if (
    (status === "published" || isWaiting) &&
    isRecorded &&
    published &&
    published.at !== article.publishedAt
  )
    add(
      "publishedAt",
      "hidup/berubah-tanpa-catatan",
      `Waktu terbit tidak sama dengan bukunya (${published.at}).`,
      isWaiting ? toCommand(`schedule ${slug} --at "…"`) : `Kembalikan menjadi "${published.at}".`,
    );
  for (const message of listApprovalFaults(input, isWaiting, isRecorded))
    add(article.approved ? "approved" : "status", "hidup/persetujuan", message, toCommand(`approve ${slug}`));
  return findings;
}

function listApprovalFaults({ article, fourEyes }: Input, isWaiting: boolean, isRecorded: boolean): string[] {
  const { status, approved, submitted, writer } = article;
  if (isWaiting && approved && !isApproved(article))
    return [
      "Teks berubah sesudah disetujui: berita ini kembali ditinjau dan tidak akan terbit pada waktunya.",
    ];
  if (!fourEyes || !(isWaiting || (status === "published" && !isRecorded))) return [];
  if (!approved || !isApproved(article)) return ["Empat mata: revisi ini belum disetujui."];
  const authors = [writer, submitted?.by].map((name) => name?.trim().toLowerCase());
  return authors.includes(approved.by.trim().toLowerCase())
    ? ["Empat mata: yang menyetujui adalah penulisnya sendiri."]
    : [];
}
