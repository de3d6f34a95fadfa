/** Prints one measured figure. The second column aligns, so that a run reads as a table. */
export function report(name: string, figure: string, remark = ""): void {
  console.log(`${name.padEnd(52)} ${figure.padStart(16)}${remark && `   ${remark}`}`);
}

export const heading = (text: string): void => console.log(`\n${text}`);

/** The value below which `part` (0 to 1) of the sorted samples lie. */
export function toQuantile(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Median of repeated samples in ms, with the 95th percentile and how many there were behind it. */
export function reportSamples(name: string, samplesMs: readonly number[], remark = ""): void {
  const [median, p95] = [0.5, 0.95].map((part) => toQuantile(samplesMs, part).toFixed(1));
  report(
    name,
    `${median} ms`,
    [`p95 ${p95} ms, ${samplesMs.length} times`, remark].filter(Boolean).join("; "),
  );
}

/** How long each of `times` runs took, in ms; the runs follow one another. */
export async function sample(times: number, run: (index: number) => Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const from = performance.now();
    await run(index);
    samples.push(performance.now() - from);
  }
  return samples;
}

export const toMb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * The most memory that this process has held so far, which is what a machine must have free for it, and the time that its
 * processor worked for it, which a busy machine does not stretch as it does all others; the database's own is not in them.
 */
export function reportMemory(remark = ""): void {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  // Kilobytes on Linux and macOS alike, as libuv gives it.
  report("most memory of the process", toMb(maxRSS * 1024), remark);
  report("processor time of the process", `${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s`);
}
