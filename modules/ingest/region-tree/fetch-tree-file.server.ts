import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { fail, type Result, succeed } from "@/lib/result";
import { toQuote } from "../rejection";
import { LARGEST_PAYLOAD_BYTES } from "../unpack-gzip";

/** Times in ms. The n-th pause is `backoffMs` × 2ⁿ, up to half more by chance; a Retry-After counts up to a minute. */
export type FetchRules = { timeoutMs: number; attempts: number; backoffMs: number };

export const FETCH_RULES: FetchRules = { timeoutMs: 20_000, attempts: 5, backoffMs: 500 };

/** "again" may pass by itself: the network, 429, 5xx. */
type Attempt =
  | { kind: "bytes"; bytes: Uint8Array }
  | { kind: "absent" }
  | { kind: "refused" | "again"; reason: string; afterMs?: number };

const MOST_REDIRECTS = 5;
const LONGEST_PAUSE_MS = 60_000;

/**
 * One file of the tree over HTTP: its bytes, `null` where the server has none (404), or one line on what is wrong
 * after all attempts. Redirects are followed within the host only. `accept` says whether a body is whole: a page of
 * HTML or a cut-off body is asked for again.
 */
export async function fetchTreeFile(
  address: URL,
  accept: (bytes: Uint8Array) => boolean,
  rules: FetchRules = FETCH_RULES,
): Promise<Result<Uint8Array | null, string>> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await tryOnce(address, rules.timeoutMs);
    if (result.kind === "absent") return succeed(null);
    if (result.kind === "refused") return fail(result.reason);
    const isLast = attempt >= rules.attempts;
    if (result.kind === "bytes" && (isLast || accept(result.bytes))) return succeed(result.bytes);
    if (result.kind === "again" && isLast) return fail(`${result.reason}, ${attempt} times`);
    const backoffMs = rules.backoffMs * 2 ** (attempt - 1) * (1 + Math.random() / 2);
    const askedMs = result.kind === "again" ? (result.afterMs ?? 0) : 0;
    await pause(Math.min(LONGEST_PAUSE_MS, Math.max(backoffMs, askedMs)));
  }
}

async function tryOnce(start: URL, timeoutMs: number): Promise<Attempt> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    let address = start;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const response = await fetch(address, {
        redirect: "manual",
        signal,
        headers: { accept: "application/json" },
      });
      if (response.status === 200) return await readBody(response);
      await response.body?.cancel();
      const location = response.headers.get("location");
      if (response.status < 300 || response.status > 399 || location === null) return toFault(response);
      const next = new URL(location, address);
      if (next.host !== start.host || next.protocol !== start.protocol) {
        return { kind: "refused", reason: `redirects to ${toQuote(next.origin)}, another host` };
      }
      address = next;
    }
    return { kind: "refused", reason: `redirects more than ${MOST_REDIRECTS} times` };
  } catch (cause) {
    if (signal.aborted) return { kind: "again", reason: `no full answer within ${timeoutMs / 1000} s` };
    const inner = (cause as { cause?: NodeJS.ErrnoException }).cause;
    return {
      kind: "again",
      reason: `cannot be fetched (${inner?.code ?? inner?.message ?? String(cause)})`,
    };
  }
}

async function readBody(response: Response): Promise<Attempt> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > LARGEST_PAYLOAD_BYTES) return { kind: "refused", reason: "is larger than 32 MB" };
    chunks.push(chunk);
  }
  return { kind: "bytes", bytes: Buffer.concat(chunks) };
}

function toFault(response: Response): Attempt {
  const { status } = response;
  if (status === 404) return { kind: "absent" };
  const reason = `the server answered ${`${status} ${response.statusText}`.trimEnd()}`;
  if (status !== 408 && status !== 429 && status < 500) return { kind: "refused", reason };
  const afterS = Number(response.headers.get("retry-after") ?? Number.NaN);
  return { kind: "again", reason, ...(Number.isFinite(afterS) ? { afterMs: afterS * 1000 } : {}) };
}
