import "server-only";
import { askLoopback } from "@/modules/ops/ask-loopback";
import { getInternalToken, INTERNAL_TOKEN_HEADER } from "./internal-token.server";

export type Refresh = { tags: readonly string[]; paths: readonly string[] };
export type RefreshOptions = {
  origin: string;
  concurrency?: number;
  timeoutMs?: number;
  ask?: typeof askLoopback;
};

/**
 * Expires the pages that carry `tags`, then asks for each of `paths` once, so that this process meets the MISS
 * and no reader does. Returns the paths that did not come (answers of 500 and above, or none in time).
 * Throws when the portal could not be told at all.
 */
export async function refreshPages(
  { tags, paths }: Refresh,
  { origin, concurrency = 2, timeoutMs = 20_000, ask = askLoopback }: RefreshOptions,
): Promise<string[]> {
  const told = await ask(new URL("/api/delivery/revalidate", origin), {
    method: "POST",
    headers: { "content-type": "application/json", [INTERNAL_TOKEN_HEADER]: getInternalToken() },
    body: JSON.stringify({ tags }),
    timeoutMs,
  });
  if (told !== 200) throw new Error(`revalidation answered ${told}`);

  const waiting = [...new Set(paths)];
  const failed: string[] = [];
  const warm = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const status = await ask(new URL(path, origin), { timeoutMs }).catch(() => null);
      if (status === null || status >= 500) failed.push(path);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, warm));
  return failed;
}
