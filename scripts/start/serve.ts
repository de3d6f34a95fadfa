import { askLoopback } from "@/modules/ops/ask-loopback";
import { Trouble } from "@/modules/ops/trouble.mjs";
import { startTool, toLastLines } from "./run-tool.mjs";
import type { Stage } from "./stage";

export type Address = { port: number; host: string };
export type Server = { url: string; done: Promise<number>; stop(): Promise<void>; getOutput(): string };

/** A page may take its time on the first request of a cold machine. */
const PATIENCE_MS = 120_000;

/** Where this machine itself reaches the server. */
export const toLoopback = ({ host, port }: Address): string =>
  `http://${["0.0.0.0", "::", ""].includes(host) ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host}:${port}`;

/** Starts Next and returns once the front page really answers. What it says before is shown only where it fails. */
export async function serve(
  stage: Stage,
  command: "start" | "dev",
  address: Address,
  env: NodeJS.Dict<string>,
  options: { isQuiet?: boolean } = {},
): Promise<Server> {
  let isUp = false;
  const tool = startTool(
    stage.lifecycle,
    process.execPath,
    ["node_modules/next/dist/bin/next", command, "-p", String(address.port), "-H", address.host],
    {
      env,
      patienceMs: 8_000,
      onStart: stage.onStart,
      onOutput: (text, stream) => isUp && !options.isQuiet && process[stream].write(text),
    },
  );
  let endedWith: number | null = null;
  const done = tool.done.then((code) => {
    endedWith = code;
    return code;
  });
  const url = toLoopback(address);
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const status = await ask(url);
    if (status !== null && status < 500) break;
    if (endedWith !== null || Date.now() > deadline) throw toServeTrouble(tool.getOutput(), status, address);
    await new Promise((resolve) => setTimeout(resolve, status === null ? 50 : 500));
  }
  isUp = true;
  return { url, done, stop: tool.stop, getOutput: tool.getOutput };
}

/** What the front page is answered with; null while nobody answers. */
export const ask = (url: string): Promise<number | null> =>
  askLoopback(new URL(url), { timeoutMs: 60_000 }).catch(() => null);

function toServeTrouble(output: string, status: number | null, { port }: Address): Trouble {
  if (/EADDRINUSE/.test(output))
    return new Trouble(
      `Port ${port} was taken by another program meanwhile; stop that one, or choose another PORT.`,
    );
  const what = status === null ? "does not answer" : `answers its front page with error ${status}`;
  return new Trouble(`The portal was started but ${what}; what it said last is above.`, toLastLines(output));
}
