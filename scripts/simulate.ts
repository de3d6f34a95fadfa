import { createNight } from "@/modules/rehearsal/create-night";
import { startSimulator } from "@/modules/rehearsal/start-simulator.server";
import { parseArguments } from "./simulate/arguments";

/**
 * `npm run simulate -- [--seed N] [--port 4100] [--speed N] [--contest pdpr,ppwp] [--province 31] [--start ISO]
 * [--tps full|small] [--fault NAME[=arg][@path-prefix]]...`: a KPU server of our own, with an invented count.
 */
const asked = parseArguments(process.argv.slice(2));
if (!asked.ok) {
  console.error(asked.failure);
  process.exitCode = 1;
} else {
  const { port, speed, faults, ...night } = asked.value;
  const began = Date.now();
  const clock = () => new Date(night.startsAt.getTime() + (Date.now() - began) * speed);
  const simulator = await startSimulator({ night: createNight(night), port, clock, faults }).catch(
    (cause: NodeJS.ErrnoException) => {
      if (cause.code !== "EADDRINUSE") throw cause;
      console.error(`Port ${port} is taken, perhaps by another simulator; stop it, or give --port.`);
      process.exitCode = 1;
      return null;
    },
  );
  if (simulator) {
    console.log(`Invented count, seed ${night.seed}, ${speed} times as fast: ${simulator.url}/`);
    const stop = () => void simulator.close();
    process.once("SIGINT", stop).once("SIGTERM", stop);
  }
}
