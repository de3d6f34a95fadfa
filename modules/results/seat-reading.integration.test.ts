import { describe, expect, test } from "vitest";
import { getSeatReading } from "./seat-reading.server";

describe("getSeatReading", () => {
  test("has the decided seats, and computes what the recorded votes of a district allow", async () => {
    const reading = await getSeatReading("dpr-2024");
    expect(reading?.districts).toHaveLength(84);
    expect([...(reading?.decided?.seats.values() ?? [])].reduce((sum, seats) => sum + seats, 0)).toBe(580);
    expect(reading?.sirekap.computed).toBeNull();
    const district = reading?.official.computed?.districts.find(({ code }) => code === "pdpr:3602");
    expect(district?.result.ok && district.result.value.last?.marginVotes).toBe(25);
  });

  test("a threshold under which a party without known votes takes part leaves the district uncomputed", async () => {
    const reading = await getSeatReading("dpr-2024", { thresholdPct: 3.5 });
    expect(reading?.isSupposed).toBe(true);
    expect(reading?.official.computed?.uncomputed).toEqual(["pdpr:3101", "pdpr:3602"]);
  });

  test("a contest without districts has no seats to read", async () => {
    expect(await getSeatReading("ppwp-2024")).toBeNull();
    expect(await getSeatReading("tidak-ada")).toBeNull();
  });
});
