import path from "node:path";
import { installDependencies } from "./dependencies.mjs";
import { createLifecycle, endWithTrouble, stopOnSignals } from "./lifecycle.mjs";
import { checkPort, claimPortal, readAddress } from "./portal-claim.mjs";
import { createSteps } from "./steps.mjs";

/**
 * What can be done before the packages are there: whose turn it is, whether the port is free, and the packages.
 * Everything after that is TypeScript, which tsx, one of the packages, lets Node read.
 * @param {"portal" | "dev"} mode
 */
export async function bootstrap(mode) {
  process.chdir(path.resolve(import.meta.dirname, "../.."));
  const lifecycle = createLifecycle();
  stopOnSignals(lifecycle, { interruptedCode: 0 });
  const steps = createSteps();
  try {
    const address = await steps.run(
      "node",
      readAddress,
      () => `${process.versions.node}, ${process.platform} ${process.arch}`,
    );
    const claim = await steps.run(
      "port",
      async () => {
        const taken = await claimPortal(lifecycle, mode, address.port);
        await checkPort(address);
        return taken;
      },
      () => String(address.port),
    );
    await steps.run("packages", () => installDependencies(lifecycle, claim.note));
    const { register } = await import("tsx/esm/api");
    register();
    const { runPortal } = await import("./portal");
    await runPortal({ mode, address, lifecycle, steps, onStart: claim.note });
  } catch (error) {
    await endWithTrouble(lifecycle, error);
  }
}
