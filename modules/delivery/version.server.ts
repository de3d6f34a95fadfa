import "server-only";
import { isKnown, toEtag } from "@/lib/http-etag";
import { isSlug } from "@/lib/is-slug";
import { type ContestVersion, getContestVersion } from "@/modules/results/queries.server";
import { NO_STORE } from "./page-cache";

/** Thousands of open pages ask every few seconds; the database is asked at most this often for each contest. */
const memoMs = 400;
const longestMemo = 200;

type Memo = { until: number; version: Promise<ContestVersion | null> };
const memos = new Map<string, Memo>();

/** `getContestVersion`, remembered for less than half a second. */
export function getRecentVersion(
  contest: string,
  read: typeof getContestVersion = getContestVersion,
  now = Date.now(),
): Promise<ContestVersion | null> {
  const memo = memos.get(contest);
  if (memo && memo.until > now) return memo.version;
  if (memos.size >= longestMemo) memos.clear();
  const version = read(contest);
  memos.set(contest, { until: now + memoMs, version });
  // A failure is remembered as long: a database that struggles must not be asked by every open page.
  version.catch(() => {});
  return version;
}

/** Answers `/versi/<contest>`: what open pages compare themselves with. */
export async function answerVersion(request: Request, contest: string): Promise<Response> {
  if (!isSlug(contest)) return answerText(404, "Kontes tidak dikenal.");
  let version: ContestVersion | null;
  try {
    version = await getRecentVersion(contest);
  } catch (error) {
    warnSometimes("versions cannot be read", error);
    return answerText(503, "Versi sedang tidak dapat dibaca.");
  }
  if (!version) return answerText(404, "Kontes tidak dikenal.");
  const body = JSON.stringify(version);
  const etag = toEtag(body);
  // One second in a shared cache: with the widgets' own pace a change is seen within five.
  const headers = { "cache-control": "public, max-age=0, s-maxage=1", etag };
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": "application/json; charset=utf-8" } });
}

let warnedAt = Number.NEGATIVE_INFINITY;

/** Every open page meets the same trouble; an operator needs to read of it once in a while. */
export function warnSometimes(what: string, error: unknown): void {
  const now = Date.now();
  if (now - warnedAt < 10_000) return;
  warnedAt = now;
  console.warn(
    "%s: %s",
    what,
    (error instanceof Error ? error.message : String(error)).trim().split("\n").at(-1),
  );
}

/** A short answer in plain text that no cache keeps. */
export function answerText(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": NO_STORE },
  });
}
