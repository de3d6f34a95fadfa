import { existsSync } from "node:fs";
import type { ProcessOwner } from "@/modules/ops/process-owner.mjs";
import { Trouble } from "@/modules/ops/trouble.mjs";
import type { Lifecycle } from "./lifecycle.mjs";
import { runTool, toLastLines } from "./run-tool.mjs";
import type { Steps } from "./steps.mjs";

/** What every step of the set-up is handed. */
export type Stage = {
  steps: Steps;
  lifecycle: Lifecycle;
  /** Told of each process that would outlive us if we were killed. */
  onStart?: (owner: ProcessOwner) => void;
};

export const TYPESCRIPT = ["--conditions=react-server", "--import", "tsx"];

/** Environment of everything we start: nobody is told of our builds. */
export const toQuietEnv = (env: NodeJS.Dict<string>): NodeJS.Dict<string> => ({
  ...env,
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
});

/** Runs a tool with Node; throws `trouble` with its last lines where it fails. Returns what it printed. */
export async function runOrTrouble(
  stage: Stage,
  args: string[],
  options: { trouble: string; env?: NodeJS.Dict<string>; lineCount?: number },
): Promise<string> {
  const { code, output } = await runTool(stage.lifecycle, process.execPath, args, {
    env: toQuietEnv({ ...process.env, ...options.env }),
    onStart: stage.onStart,
  });
  if (code === 0) return output;
  if (/ENOSPC|No space left/.test(output)) throw new Trouble("The disk is full; make room and try again.");
  throw new Trouble(options.trouble, toLastLines(output, options.lineCount ?? 25));
}

/** Runs a script of this project; does nothing where it does not exist. Returns its last line. */
export async function runScript(
  stage: Stage,
  script: string,
  env: NodeJS.Dict<string>,
  args: string[] = [],
): Promise<string> {
  if (!existsSync(script)) return "";
  const output = await runOrTrouble(stage, [...TYPESCRIPT, script, ...args], {
    env,
    trouble: `${script} failed; what it said last is above.`,
  });
  return toLastLines(output, 1)[0] ?? "";
}
