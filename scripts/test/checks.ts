import { existsSync } from "node:fs";
import { runTool } from "../start/run-tool.mjs";
import { type Stage, TYPESCRIPT, toQuietEnv } from "../start/stage";
import { type Count, readCount } from "./count";

export type Outcome = Count & { output: string };

/** Runs one tool with Node; what it prints is shown only where it fails. */
export async function runNode(
  stage: Stage,
  args: string[],
  env: NodeJS.Dict<string> = {},
): Promise<{ code: number; output: string }> {
  return runTool(stage.lifecycle, process.execPath, args, {
    env: toQuietEnv({
      ...process.env,
      ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }),
      ...env,
    }),
  });
}

/** A line of the run whose tools say yes or no: it counts as one test. The first that fails ends it. */
export async function runCheck(
  stage: Stage,
  label: string,
  tools: string[][],
  env?: NodeJS.Dict<string>,
): Promise<Outcome> {
  return runCounted(stage, label, async () => {
    for (const args of tools) {
      const { code, output } = await runNode(stage, args, env);
      if (code !== 0) return { passed: 0, failed: 1, output };
    }
    return { passed: 1, failed: 0, output: "" };
  });
}

/** A line of the run whose runner counts its tests itself and writes them to `report`. */
export async function runRunner(
  stage: Stage,
  label: string,
  runner: { args: string[]; report: string; env: NodeJS.Dict<string>; parse: (text: string) => Count },
): Promise<Outcome> {
  return runCounted(stage, label, async () => {
    const { code, output } = await runNode(stage, runner.args, runner.env);
    return { ...readCount(runner.report, code, runner.parse), output };
  });
}

async function runCounted(stage: Stage, label: string, work: () => Promise<Outcome>): Promise<Outcome> {
  const outcome = await stage.steps.run(label, work, toNote, ({ failed }) => failed === 0);
  if (outcome.failed > 0 && !stage.lifecycle.isStopping()) console.log(`\n${outcome.output.trim()}\n`);
  return outcome;
}

const toNote = ({ passed, failed }: Count): string =>
  `${passed} passed${failed > 0 ? `, ${failed} failed` : ""}`;

/** A script of this project as arguments for Node; nothing where it does not exist. */
export const toScript = (script: string, ...args: string[]): string[][] =>
  existsSync(script) ? [[...TYPESCRIPT, script, ...args]] : [];
