import "server-only";
import { readFile } from "node:fs/promises";
import { fail, type Result, succeed } from "@/lib/result";
import { chainEntry } from "@/modules/articles/ledger/chain";
import type { LedgerEntry, NewEntry } from "@/modules/articles/ledger/entry";
import { appendEntry } from "@/modules/articles/ledger/ledger-text";
import { replaceFile, withLock } from "./article-files.server";
import { compileAlone, createDesk, type Desk, type OpenedArticle, openArticle } from "./desk.server";
import { setHeadValues } from "./edit-head";
import type { ArticleMoved, MoveFailure, MoveRequest } from "./move-request";
import { type Move, toRefusal } from "./moves";
import { toNewsroomTime } from "./newsroom-time";
import { planEntries } from "./plan-entries.server";
import { type HeadPlan, planHead } from "./plan-head";
import { toStanding } from "./standing";

/** Moves after which words stand before readers, now or by the clock: the text must pass its checks. */
const PUBLISHING: readonly Move[] = ["schedule", "embargo", "publish", "correct", "update", "typo"];

/**
 * Moves an article on in its life: judges, edits its head byte by byte and adds to its ledger, each file in one piece.
 * The text is written first and the ledger last, which is what makes a correction public. Never throws for what an
 * editor did; the failure says in Indonesian what to do.
 */
export async function moveArticle(
  request: MoveRequest,
  desk: Desk = createDesk(),
): Promise<Result<ArticleMoved, MoveFailure>> {
  return withLock(request.slug, desk, async () => {
    const opened = await openArticle(request.slug, desk);
    if (!opened.ok) return opened;
    const account = { name: request.by, role: request.role };
    const refusal = toRefusal(request.move, opened.value.standing, account, desk);
    if (refusal) return fail({ ...refusal, message: refusal.why });
    const at = desk.now();
    const head = planHead(request, opened.value.article, opened.value.standing, at);
    if (!head.ok) return head;
    const source = writeHead(opened.value, head.value);
    if (!source.ok) return source;
    const problems = PUBLISHING.includes(request.move) ? await desk.check(request.slug, source.value) : [];
    const errors = problems.filter(({ severity }) => severity === "error");
    if (errors.length > 0)
      return fail({
        kind: "problems",
        message: `Ada ${errors.length} kesalahan yang harus dibetulkan dulu.`,
        problems: errors,
      });
    const compiled = compileAlone(request.slug, source.value);
    if (!compiled.ok)
      return fail({ kind: "problems", message: "Kepala artikel menjadi salah.", problems: compiled.failure });
    const entries = await planEntries(request, opened.value, {
      at,
      source: source.value,
      article: compiled.value,
      desk,
    });
    if (!entries.ok) return entries;
    return write(request.move, opened.value, source.value, entries.value, at, desk);
  });
}

/**
 * Begins the ledger of an article that was published, or is to be, by hand: its first entry, at the moment in its head.
 * Refused where a ledger was begun, and with four eyes where its revision is not approved.
 */
export async function recordArticle(
  request: { slug: string; by: string },
  desk: Desk = createDesk(),
): Promise<Result<ArticleMoved, MoveFailure>> {
  return withLock(request.slug, desk, async () => {
    const opened = await openArticle(request.slug, desk);
    if (!opened.ok) return opened;
    const { standing, source, article } = opened.value;
    if (standing.isRecorded) return fail({ kind: "ledger", message: "Terbitnya berita ini sudah tercatat." });
    if (["draft", "review", "withdrawn"].includes(standing.state))
      return fail({ kind: "ledger", message: "Berita ini belum terbit dan belum dijadwalkan." });
    if (desk.fourEyes && standing.approvedBy === null)
      return fail({ kind: "ledger", message: "Empat mata: revisi ini belum disetujui orang lain." });
    const at = desk.now();
    const planned = await planEntries({ ...request, move: "publish" }, opened.value, {
      at: new Date(article.publishedAt),
      source,
      article,
      desk,
    });
    return planned.ok ? write("publish", opened.value, source, planned.value, at, desk) : planned;
  });
}

function writeHead(
  { source, slug }: OpenedArticle,
  { before, revised }: HeadPlan,
): Result<string, MoveFailure> {
  const first = setHeadValues(source, before);
  if (!first.ok) return first;
  // What is said of a revision is said of the one that stands in the file in the end.
  const compiled = compileAlone(slug, first.value);
  if (!compiled.ok)
    return fail({ kind: "problems", message: "Kepala artikel menjadi salah.", problems: compiled.failure });
  return setHeadValues(first.value, revised(compiled.value.revision));
}

async function write(
  move: Move,
  { slug, file, ledgerFile, source: before, ledger, entries, standing }: OpenedArticle,
  source: string,
  added: readonly NewEntry[],
  at: Date,
  desk: Desk,
): Promise<Result<ArticleMoved, MoveFailure>> {
  let chain = entries;
  let text = ledger.kind === "kept" ? ledger.source : null;
  for (const entry of added) {
    const chained: LedgerEntry = chainEntry(chain, entry);
    chain = [...chain, chained];
    text = appendEntry(text, chained);
  }
  try {
    if ((await readFile(file, "utf8")) !== before)
      return fail({
        kind: "changed-meanwhile",
        message: "Berkasnya berubah sementara ini dikerjakan; ulangi.",
      });
    if (source !== before) await replaceFile(file, source);
    try {
      if (text !== null && added.length > 0) await replaceFile(ledgerFile, text);
    } catch (error) {
      await replaceFile(file, before);
      throw error;
    }
  } catch (error) {
    return fail({ kind: "write", message: `Berkas tidak dapat ditulis: ${(error as Error).message}` });
  }
  const compiled = compileAlone(slug, source);
  const to = compiled.ok ? toStanding(compiled.value, chain, desk.now()).state : standing.state;
  const files = [
    ...(source !== before ? [`articles/${slug}.mdx`] : []),
    ...(added.length > 0 ? [`ledger/${slug}.yaml`] : []),
  ];
  return succeed({
    kind: "article-moved",
    slug,
    move,
    from: standing.state,
    to,
    at: toNewsroomTime(at),
    files,
    source,
  });
}
