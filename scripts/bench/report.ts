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
