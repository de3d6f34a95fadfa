import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium, type LaunchOptions } from "@playwright/test";

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_PATHS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The browser that tests drive: CHROMIUM_PATH, Playwright's own, or the system's; `null` where there is none. */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : null;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  for (const name of SYSTEM_NAMES) {
    try {
      return execFileSync("/bin/sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    } catch {
      // Try the next name.
    }
  }
  return MAC_PATHS.find(existsSync) ?? null;
}

/** How it is started: as root it has no sandbox, and it never talks to anybody but the page. */
export function toLaunchOptions(executablePath: string | null = findChromium()): LaunchOptions {
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
    ],
  };
}

export const launchChromium = (): Promise<Browser> => chromium.launch(toLaunchOptions());
