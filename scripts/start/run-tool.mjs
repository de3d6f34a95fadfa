import { spawn } from "node:child_process";
import { endProcess, toOwner } from "../../modules/ops/process-owner.mjs";

/**
 * @typedef {import("../../modules/ops/process-owner.mjs").ProcessOwner} ProcessOwner
 * @typedef {import("./lifecycle.mjs").Lifecycle} Lifecycle
 * @typedef {object} ToolOptions
 * @property {NodeJS.Dict<string>} [env]
 * @property {string} [cwd]
 * @property {number} [patienceMs] how long it may take to end when asked to
 * @property {(text: string, stream: "stdout" | "stderr") => void} [onOutput]
 * @property {(owner: ProcessOwner) => void} [onStart]
 */

/** As much of a tool's output as is kept to be shown when it fails. */
const KEPT_CHARACTERS = 400_000;

/**
 * Starts a program in a process group of its own, so that a signal reaches it only through us and it leaves no
 * children behind.
 * @param {Lifecycle} lifecycle
 * @param {string} command
 * @param {string[]} args
 * @param {ToolOptions} [options]
 */
export function startTool(lifecycle, command, args, options = {}) {
  const { env = process.env, cwd, patienceMs = 10_000, onOutput, onStart } = options;
  const child = spawn(command, args, {
    env: /** @type {NodeJS.ProcessEnv} */ (env),
    cwd,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const owner = toOwner(child.pid ?? 0);
  if (child.pid) onStart?.(owner);
  const stop = () => endProcess(owner, { patienceMs, group: true });
  const forget = lifecycle.onStop(stop);
  let output = "";
  for (const name of /** @type {const} */ (["stdout", "stderr"]))
    child[name].setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      output = (output + text).slice(-KEPT_CHARACTERS);
      onOutput?.(text, name);
    });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once("error", (error) => {
      output += error.message;
      resolve(127);
    });
    child.once("close", (code) => resolve(code ?? 1));
  });
  return { owner, stop, done: ended.finally(forget), getOutput: () => output };
}

/**
 * Runs a program to its end.
 * @param {Lifecycle} lifecycle
 * @param {string} command
 * @param {string[]} args
 * @param {ToolOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runTool(lifecycle, command, args, options) {
  const tool = startTool(lifecycle, command, args, options);
  const code = await tool.done;
  return { code, output: tool.getOutput() };
}

/**
 * @param {string} output
 * @param {number} [count]
 */
export const toLastLines = (output, count = 20) =>
  output
    .trimEnd()
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(-count);
