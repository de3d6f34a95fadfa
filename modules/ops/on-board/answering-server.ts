import { getFreePort } from "../free-port.mjs";
import { Trouble } from "../trouble.mjs";
import { answers, findPostmaster, type Postmaster, readLines, stopPostmaster } from "./postmaster";

/** The server that runs on these files and answers; one that does not answer is stopped. */
export async function findAnswering(
  cluster: string,
  toUrl: (port: number) => string,
): Promise<Postmaster | null> {
  const running = findPostmaster(cluster);
  if (!running) return null;
  if (await answers(running, toUrl(running.port), 10_000)) return running;
  await stopPostmaster(running);
  return null;
}

/** Starts a server on a free port, or on `port` alone, and returns once it answers. Throws a Trouble where it does not. */
export async function startAnswering(
  toUrl: (port: number) => string,
  log: string,
  spawnOn: (port: number) => Postmaster,
  port?: number,
): Promise<Postmaster> {
  // The second and third try are for a port that somebody took in between, or for children of a killed server
  // that are just about to end.
  for (let tries = 0; tries < 3; tries += 1) {
    const postmaster = spawnOn(port ?? (await getFreePort()));
    // Long: after a crash it first repeats what its log holds.
    if (await answers(postmaster, toUrl(postmaster.port), 60_000)) return postmaster;
    await stopPostmaster(postmaster);
  }
  const lastLines = readLines(log).slice(-5);
  if (lastLines.some((line) => line.includes("No space left")))
    throw new Trouble("The disk is full, so the database cannot start; make room and try again.");
  throw new Trouble(`The database on board does not start; what it said last is in ${log}.`, lastLines);
}
