import type { FeedAddress, FeedTools } from "./feed-event";
import type { FeedFileState } from "./feed-memory.server";

type Alone = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * Says of a file that brought nothing new for `silentAfterMs` since when it is silent: once, until it speaks and is silent
 * again. A file that never had content is not silent, it has not begun. Rejects when the database fails; then it is still
 * to be said.
 */
export function makeSilence(
  tools: FeedTools,
  alone: Alone,
  silentAfterMs: number,
): (file: FeedAddress & { state: FeedFileState }) => Promise<void> {
  /** By address: the content that it was last said to be silent with, as the time it came. */
  const said = new Map<string, number>();
  return async (file) => {
    const { contest, address, state } = file;
    const since = state.changedAt;
    if (!since || tools.clock.now().getTime() - since.getTime() < silentAfterMs) return;
    if (said.get(address) === since.getTime()) return;
    const line = await alone(async () =>
      (await tools.mayWrite()) ? tools.recordSilence(file, since) : undefined,
    );
    if (line === undefined) return;
    said.set(address, since.getTime());
    if (line !== null) tools.emit({ event: "silent", contest, address, line, since: since.toISOString() });
  };
}
