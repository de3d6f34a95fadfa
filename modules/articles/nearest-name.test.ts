import { expect, it } from "vitest";
import { getNearestName, toNameHint } from "./nearest-name";

it("finds the name that was probably meant, whatever its case", () => {
  expect(getNearestName("realcont", ["RealCount", "VoteTrend"])).toBe("RealCount");
  expect(getNearestName("partie", ["party", "parties"])).toBe("parties");
});

it("offers what there is when nothing is near", () => {
  expect(getNearestName("Zebra", ["RealCount"])).toBeNull();
  expect(toNameHint("Zebra", ["RealCount"])).toBe("Yang ada: `RealCount`.");
});
