import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { Trouble } from "@/modules/ops/trouble.mjs";

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_PROGRAM = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** Playwright's own browser where it was installed, otherwise one of the system; null where there is none. */
export function findChromium(): string | null {
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const programs = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...programs, MAC_PROGRAM].find((program) => existsSync(program)) ?? null;
}

/** A root user has no sandbox in Chromium; the others keep it from asking anything of the network by itself. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

/** Throws a Trouble that says what to do where there is no browser. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Trouble(
      "No Chromium was found; run `npx playwright install chromium`, or install your system's.",
    );
  }
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
}
