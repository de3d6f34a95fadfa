import { Trouble } from "@/modules/ops/trouble.mjs";
import { runTool } from "../start/run-tool.mjs";
import type { Stage } from "../start/stage";
import { findChromium } from "../support/chromium";

/**
 * The browser for the journeys: one that is there, otherwise Playwright's own, otherwise, as root on Debian and its
 * kin, the system's package. Returns its path; throws a Trouble that says how to install one.
 */
export async function installChromium(stage: Stage): Promise<string> {
  const present = findChromium();
  if (present) return present;
  const tries: [string, string[]][] = [
    [process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]],
    ...(process.getuid?.() === 0
      ? ([
          ["apt-get", ["update"]],
          ["apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]],
        ] satisfies [string, string[]][])
      : []),
  ];
  for (const [command, args] of tries) {
    await runTool(stage.lifecycle, command, args, {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Trouble(
    "The journeys need Chromium and none could be installed: run npx playwright install --with-deps chromium, or install your system's chromium package, or point CHROMIUM_PATH at one, and try again. npm run check is everything but the browser.",
  );
}
