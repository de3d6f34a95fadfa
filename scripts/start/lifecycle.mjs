import { Trouble } from "../../modules/ops/trouble.mjs";

/**
 * What has to be undone when the command ends, in the opposite order of its making.
 * @typedef {{ onStop(close: () => Promise<void> | void): () => void, stop(): Promise<void>, isStopping(): boolean }} Lifecycle
 */

/** @returns {Lifecycle} */
export function createLifecycle() {
  /** @type {(() => Promise<void> | void)[]} */
  const closers = [];
  /** @type {Promise<void> | null} */
  let stopping = null;
  const closeAll = async () => {
    for (let close = closers.pop(); close; close = closers.pop()) await close();
  };
  return {
    onStop(close) {
      closers.push(close);
      return () => {
        const index = closers.indexOf(close);
        if (index >= 0) closers.splice(index, 1);
      };
    },
    stop: () => {
      stopping ??= closeAll();
      return stopping;
    },
    isStopping: () => stopping !== null,
  };
}

/** Ctrl-C on a terminal comes twice: to the whole group, and passed on by npm. */
const SAME_SIGNAL_MS = 1_000;

/**
 * Stops everything on Ctrl-C, SIGTERM, a closed terminal, and when npm, which started us, was killed: nobody would
 * be left to pass signals on. A second Ctrl-C gives up waiting.
 * @param {Lifecycle} lifecycle
 * @param {{ interruptedCode: number }} options the exit code after a signal
 */
export function stopOnSignals(lifecycle, { interruptedCode }) {
  let firstAt = 0;
  const stop = () => {
    if (firstAt > 0) {
      if (performance.now() - firstAt > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    firstAt = performance.now();
    process.stdout.write("\nStopping …\n");
    lifecycle.stop().then(
      () => process.exit(interruptedCode),
      () => process.exit(1),
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  // Whoever read our lines is gone; that is no reason to leave processes behind.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  if (isWatchingParent) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && stop(), 500).unref();
  }
}

/** Under npm the parent's end is ours, too; started by hand, a shell may well go before the portal does. */
export const isWatchingParent = process.env.npm_lifecycle_event !== undefined;

/**
 * Ends the command after a failure: undoes everything, then says what is wrong in plain words.
 * @param {Lifecycle} lifecycle
 * @param {unknown} error
 */
export async function endWithTrouble(lifecycle, error) {
  // A step that fails because it was told to stop is no failure.
  if (lifecycle.isStopping()) return;
  const trouble = toTrouble(error);
  await lifecycle.stop();
  if (trouble.lastLines.length > 0) console.error(`\n${trouble.lastLines.join("\n")}`);
  console.error(`\n${trouble.message}`);
  process.exit(1);
}

/**
 * @param {unknown} error
 * @returns {Trouble}
 */
function toTrouble(error) {
  if (error instanceof Trouble) return error;
  const { code, path, message, stack } = /** @type {NodeJS.ErrnoException} */ (error);
  const where = path ? ` (${path})` : "";
  if (code === "ENOSPC") return new Trouble(`The disk is full${where}; make room and try again.`);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return new Trouble(
      `A file may not be written${where}; check whose it is, or set DATA_DIR to a folder of yours.`,
    );
  if (process.env.DEBUG) console.error(stack);
  return new Trouble(`${message ?? String(error)} (Run it again with DEBUG=1 for where this came from.)`);
}
