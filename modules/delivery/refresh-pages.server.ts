import "server-only";
import { getInternalToken, INTERNAL_TOKEN_HEADER } from "./internal-token.server";

export type Refresh = { tags: readonly string[]; paths: readonly string[] };
export type RefreshOptions = { origin: string; concurrency?: number; timeoutMs?: number; get?: typeof fetch };

/**
 * Expires the pages that carry `tags`, then asks for each of `paths` once, so that this process meets the MISS
 * and no reader does. Returns the paths that did not come (answers of 500 and above, or none in time).
 * Throws when the portal could not be told at all.
 */
export async function refreshPages(
  { tags, paths }: Refresh,
  { origin, concurrency = 2, timeoutMs = 20_000, get = fetch }: RefreshOptions,
): Promise<string[]> {
  const told = await get(new URL("/api/delivery/revalidate", origin), {
    method: "POST",
    headers: { "content-type": "application/json", [INTERNAL_TOKEN_HEADER]: getInternalToken() },
    body: JSON.stringify({ tags }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!told.ok) throw new Error(`revalidation answered ${told.status}`);
  await told.arrayBuffer();

  const waiting = [...new Set(paths)];
  const failed: string[] = [];
  const warm = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const isThere = await ask(new URL(path, origin), get, timeoutMs);
      if (!isThere) failed.push(path);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, warm));
  return failed;
}

async function ask(url: URL, get: typeof fetch, timeoutMs: number): Promise<boolean> {
  try {
    const response = await get(url, { signal: AbortSignal.timeout(timeoutMs) });
    // Read to its end, so that the connection is free for the next.
    await response.arrayBuffer();
    return response.status < 500;
  } catch {
    return false;
  }
}
