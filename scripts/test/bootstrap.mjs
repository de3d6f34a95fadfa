import path from "node:path";
import { installDependencies } from "../start/dependencies.mjs";
import { createLifecycle, endWithTrouble, stopOnSignals } from "../start/lifecycle.mjs";
import { createSteps } from "../start/steps.mjs";

/** @param {string[]} args */
export async function bootstrap(args) {
  process.chdir(path.resolve(import.meta.dirname, "../.."));
  // Tests have their own of all of these, never the developer's.
  for (const name of ["DATABASE_URL", "DATA_DIR", "PORT", "HOST", "SITE_URL", "NODE_ENV"])
    delete process.env[name];
  const lifecycle = createLifecycle();
  stopOnSignals(lifecycle, { interruptedCode: 130 });
  const steps = createSteps();
  try {
    await steps.run("packages", () => installDependencies(lifecycle, undefined));
    const { register } = await import("tsx/esm/api");
    register();
    const { runTests } = await import("./run-tests");
    await runTests({ lifecycle, steps }, { isBrowserless: args.includes("--no-browser") });
  } catch (error) {
    // The closing line stands last, whatever happened before it.
    process.once("exit", () => console.log("\n0 passed, 1 failed"));
    await endWithTrouble(lifecycle, error);
  }
}
