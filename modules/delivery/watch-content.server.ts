import "server-only";
import { type FSWatcher, watch } from "node:fs";
import { type ContentState, readContentState, toChangedFiles } from "./content-state.server";

export type ContentWatcher = {
  /** Looks now. Calls that come while one looks are answered by one more look. */
  look(): Promise<void>;
  stop(): void;
};

const settleMs = 80;

/**
 * Calls `onChange` with the files under `directory` whose content changed. Listens to the file system where it
 * tells, and looks every `pollMs` anyway: network drives and some containers do not tell.
 */
export async function watchContent(
  directory: string,
  onChange: (files: string[]) => void | Promise<void>,
  pollMs = 10_000,
): Promise<ContentWatcher> {
  let state: ContentState = await readContentState(directory);
  let looking: Promise<void> | undefined;
  let isAsked = false;
  let isStopped = false;
  let settle: ReturnType<typeof setTimeout> | undefined;

  const lookOnce = async () => {
    do {
      isAsked = false;
      const next = await readContentState(directory, state);
      const files = toChangedFiles(state, next);
      state = next;
      if (files.length > 0 && !isStopped) await onChange(files);
    } while (isAsked && !isStopped);
  };
  const look = (): Promise<void> => {
    isAsked = true;
    looking ??= lookOnce().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  const lookSoon = () => {
    clearTimeout(settle);
    // Editors write a file in several steps.
    settle = setTimeout(() => void look().catch(warn), settleMs);
  };
  const poll = setInterval(() => void look().catch(warn), pollMs);
  poll.unref();
  const watcher = tryWatch(directory, lookSoon);
  return {
    look,
    stop() {
      isStopped = true;
      clearInterval(poll);
      clearTimeout(settle);
      watcher?.close();
    },
  };
}

function tryWatch(directory: string, onEvent: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(directory, { recursive: true, persistent: false }, onEvent);
    watcher.on("error", (error) => warn(error));
    return watcher;
  } catch (error) {
    warn(error);
    return undefined;
  }
}

const warn = (error: unknown) =>
  console.warn("content is watched by looking only: %s", error instanceof Error ? error.message : error);
