import { parseArgs } from "node:util";
import { fail, type Result, succeed } from "@/lib/result";
import { CONTEST_CODES, type ContestCode } from "@/modules/rehearsal/ballots";
import { FAULTS, type Fault, parseFault } from "@/modules/rehearsal/faults";
import { PROVINCES } from "@/modules/rehearsal/provinces";

export type SimulateArguments = {
  seed: number;
  port: number;
  speed: number;
  contests: readonly ContestCode[];
  province: string;
  faults: readonly Fault[];
  startsAt: Date;
  tps: "full" | "small";
};

/** Words of the command line → what to simulate, or one line on what is wrong. `speed` is simulated per real second. */
export function parseArguments(words: readonly string[]): Result<SimulateArguments, string> {
  const text = { type: "string" } as const;
  const options = {
    seed: text,
    port: text,
    speed: text,
    contest: text,
    province: text,
    start: text,
    tps: text,
  };
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { ...options, fault: { type: "string", multiple: true } },
    });
    const seed = Number(values.seed ?? 1);
    const port = Number(values.port ?? 4100);
    const speed = Number(values.speed ?? 60);
    if (!Number.isSafeInteger(seed)) return fail("--seed takes a whole number");
    if (!Number.isInteger(port) || port < 0 || port > 65535) return fail("--port takes a port");
    if (!(speed > 0)) return fail("--speed takes a number above 0");
    const asked = (values.contest ?? CONTEST_CODES.join(",")).split(",");
    const contests = CONTEST_CODES.filter((code) => asked.includes(code));
    if (contests.length !== asked.length) return fail(`--contest takes ${CONTEST_CODES.join(",")}`);
    const province = values.province ?? "31";
    if (province === "99" || !PROVINCES.some(([code]) => code === province))
      return fail(`--province takes KPU's two digits of a province, not ${province}`);
    const startsAt = new Date(values.start ?? "2029-02-14T15:00:00+07:00");
    if (Number.isNaN(startsAt.getTime())) return fail("--start takes an ISO 8601 time");
    const tps = values.tps ?? "full";
    if (tps !== "full" && tps !== "small") return fail("--tps takes full or small");
    const faults: Fault[] = [];
    for (const word of values.fault ?? []) {
      const fault = parseFault(word);
      if (!fault) return fail(`--fault ${word} is no fault; known are ${Object.keys(FAULTS).join(", ")}`);
      faults.push(fault);
    }
    return succeed({ seed, port, speed, contests, province, faults, startsAt, tps });
  } catch (error) {
    return fail((error as Error).message);
  }
}
