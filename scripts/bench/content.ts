import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { writeManyArticles } from "./content-files";
import { heading, report } from "./report";

const ARTICLES = 10_000;
const run = promisify(execFile);

const measure = async (...args: string[]): Promise<Record<string, number>> => {
  const command = [
    "--conditions=react-server",
    "--import",
    "tsx",
    "scripts/bench/content-process.ts",
    ...args,
  ];
  const { stdout } = await run(process.execPath, command, { maxBuffer: 50_000_000 });
  return JSON.parse(stdout);
};

const toSeconds = (ms = Number.NaN) => `${(ms / 1000).toFixed(2)} s`;
const toMs = (ms = Number.NaN) => `${ms.toFixed(1)} ms`;
const toMemory = ({ maxRssMb = Number.NaN }) => `most memory ${maxRssMb.toFixed(0)} MB`;

/** A large newsroom: checking, starting and reading 10,000 generated articles, each in a process of its own. */
export async function measureContent(count = ARTICLES): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "bench-content-"));
  const contentDir = path.join(folder, "content");
  const cacheDir = path.join(folder, "cache");
  try {
    await writeManyArticles(contentDir, count);
    heading(`${count} articles`);
    const check = await measure("check", contentDir);
    report("content:check, cold", toSeconds(check.checkMs), `${check.problems} problems; ${toMemory(check)}`);
    const hints = await measure("check-hints", contentDir);
    report("content:check --hints, cold", toSeconds(hints.checkMs), toMemory(hints));
    const cold = await measure("cold", contentDir, cacheDir);
    report("start without a cache", toSeconds(cold.firstListMs), toMemory(cold));
    const warm = await measure("warm", contentDir, cacheDir);
    report("start with a cache", toSeconds(warm.firstListMs), toMemory(warm));
    report("list of all articles, again", toMs(warm.nextListMs));
    report("one article", toMs(warm.getMs));
    report("one article, just saved", toMs(warm.changedGetMs));
    report("list of all articles, one just saved", toMs(warm.changedListMs));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
