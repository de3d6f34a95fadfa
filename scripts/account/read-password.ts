import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/**
 * A password from standard input, or asked for twice without showing it. `null` where there is nobody to ask or nothing
 * was typed. Throws where the two differ.
 */
export async function readPassword(fromStdin: boolean): Promise<string | null> {
  if (fromStdin) {
    let text = "";
    for await (const chunk of process.stdin) text += chunk;
    return text.replace(/\r?\n$/, "");
  }
  if (!process.stdin.isTTY) return null;
  const first = await askHidden("Password (empty: print a link to set one): ");
  if (first === "") return null;
  if (first !== (await askHidden("Once more: ")))
    throw new Error("The two passwords differ; nothing was set.");
  return first;
}

function askHidden(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stdout.write(question);
  return new Promise((resolve) => {
    terminal.question("", (given) => {
      process.stdout.write("\n");
      terminal.close();
      resolve(given);
    });
  });
}
