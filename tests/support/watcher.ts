import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** One line of the watcher, as a program reads it. */
export type WatchLine = { at: string; event: string; line?: string; version?: number; contest?: string };

/** `npm run ingest -- --watch` as a process of its own, with the lines that it has written so far. */
export type Watcher = {
  child: ChildProcess;
  lines: readonly WatchLine[];
  errors(): string;
  /** The first line that fits, waited for; fails where the process ends without one. */
  until(fits: (line: WatchLine) => boolean): Promise<WatchLine>;
  /** Sends a signal, and resolves to the exit code once it is gone and all its lines are read. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** The same without a signal, for a watcher that ends by itself. */
  ended(): Promise<number | null>;
};

const COMMAND = ["--conditions=react-server", "--import", "tsx", "scripts/ingest.ts", "--watch"];

export function startWatcher(words: readonly string[], env: NodeJS.Dict<string> = {}): Watcher {
  const child = spawn(process.execPath, [...COMMAND, ...words], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const lines: WatchLine[] = [];
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const check of [...waiting]) check();
  };
  let isOver = false;
  const over = once(child, "close").then(([code]) => {
    isOver = true;
    wake();
    return code as number | null;
  });
  createInterface({ input: child.stdout }).on("line", (text) => {
    // A process that is killed may leave half a line.
    if (!text.endsWith("}")) return;
    lines.push(JSON.parse(text) as WatchLine);
    wake();
  });
  return {
    child,
    lines,
    errors: () => errors,
    until: (fits) =>
      new Promise((resolve, reject) => {
        const check = () => {
          const found = lines.find(fits);
          if (!found && !isOver) return;
          waiting.delete(check);
          if (found) resolve(found);
          else reject(new Error(`The watcher ended before that: ${errors || JSON.stringify(lines.at(-1))}`));
        };
        waiting.add(check);
        check();
      }),
    end: (signal) => {
      child.kill(signal);
      return over;
    },
    ended: () => over,
  };
}
