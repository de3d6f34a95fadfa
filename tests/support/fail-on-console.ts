import { format } from "node:util";
import { afterEach, beforeEach } from "vitest";

// A warning that nobody looks at is a mistake that nobody sees. A test that provokes one expects it, with a spy.
const stray: string[] = [];
for (const level of ["error", "warn"] as const) {
  console[level] = (...words: unknown[]) => {
    stray.push(`console.${level}: ${format(...words)}`);
  };
}

const failOnStray = () => {
  const found = stray.splice(0);
  if (found.length > 0) throw new Error(`Nobody expected this output:\n${found.join("\n")}`);
};

// Before, too: what was written while the file loaded, or between two tests.
beforeEach(failOnStray);
afterEach(failOnStray);
