import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { checkDiskSpace } from "@/modules/ops/disk-space.mjs";
import { isStampFresh, toSourceFingerprint, writeStamp } from "./fingerprint";
import { runOrTrouble, type Stage } from "./stage";

/** Runs `next build` where sources, or what is built into the pages, changed since the last one that succeeded. */
export async function build(stage: Stage, env: NodeJS.Dict<string>, distFolder: string): Promise<string> {
  const stamp = path.join(distFolder, "warta-stamp");
  const publicNames = Object.keys(env)
    .filter((name) => name.startsWith("NEXT_PUBLIC_"))
    .sort();
  // SITE_URL is not among them: pages are made anew when the portal starts.
  const baked = publicNames.map((name) => `${name}=${env[name] ?? ""}`);
  const fingerprint = toSourceFingerprint([...baked, process.versions.node]);
  if (isStampFresh(stamp, fingerprint) && existsSync(path.join(distFolder, "BUILD_ID"))) return "up to date";
  checkDiskSpace(distFolder, 400, "to build the portal");
  // Gone first: an interrupted build must not look finished.
  rmSync(stamp, { force: true });
  await runOrTrouble(stage, ["node_modules/next/dist/bin/next", "build"], {
    env: { ...env, NODE_ENV: "production" },
    trouble: "The portal could not be built; the last lines of the build are above.",
    lineCount: 40,
  });
  writeStamp(stamp, fingerprint);
  return "built";
}
