import { existsSync, readdirSync } from "node:fs";
import { isStampFresh, toFingerprint, writeStamp } from "./fingerprint";
import { runOrTrouble, runScript, type Stage } from "./stage";

const CLIENT_STAMP = "prisma/generated/.stamp";
const SCRIPTS_STAMP = ".generated/.stamp";
const SCRIPTS = ["scripts/generate-registry.ts", "scripts/build-reader.ts"];

/** Writes what is made from sources and not in git, where its sources changed: Prisma client, registries, reader script. */
export async function generate(stage: Stage): Promise<string> {
  const made: string[] = [];
  const client = toFingerprint([
    "prisma/schema.prisma",
    "prisma.config.ts",
    "node_modules/prisma/package.json",
  ]);
  if (!isStampFresh(CLIENT_STAMP, client)) {
    await runOrTrouble(stage, ["node_modules/prisma/build/index.js", "generate"], {
      // Prisma asks for an engine that it then does not run; any program spares the download.
      env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
      trouble: "The database client could not be generated; what Prisma said last is above.",
    });
    writeStamp(CLIENT_STAMP, client);
    made.push("database client");
  }
  // In two goes: a script may write what this fingerprint reads.
  if (!isStampFresh(SCRIPTS_STAMP, toScriptsFingerprint())) {
    for (const script of SCRIPTS) await runScript(stage, script, {});
    writeStamp(SCRIPTS_STAMP, toScriptsFingerprint());
    made.push("registries and reader script");
  }
  return made.join(", ") || "up to date";
}

/** It stands apart from what names it, and one may be gone without the other. */
const hasReaderScript = (): boolean => readdirSync("public").some((name) => /^reader\.\w+\.js$/.test(name));

const toScriptsFingerprint = (): string =>
  toFingerprint(
    ["widgets", "reader", "lib", ...SCRIPTS],
    [existsSync(".generated/reader-asset.ts") && hasReaderScript() ? "present" : "missing"],
  );
