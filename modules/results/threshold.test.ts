import { describe, expect, test } from "vitest";
import { compareWithThreshold } from "./threshold";

describe("compareWithThreshold", () => {
  test("judges votes, not the share as printed: 3.996 percent prints as 4,00 and is below", () => {
    expect(compareWithThreshold({ votes: 3996, sharePct: 4 }, 100_000, 4)).toBe(-1);
    expect(compareWithThreshold({ votes: 4000, sharePct: 4 }, 100_000, 4)).toBe(0);
    expect(compareWithThreshold({ votes: 4001, sharePct: 4 }, 100_000, 4)).toBe(1);
  });

  test("uses the printed share where it is all there is, and knows nothing without either", () => {
    expect(compareWithThreshold({ votes: null, sharePct: 2.51 }, null, 4)).toBe(-1);
    expect(compareWithThreshold({ votes: null, sharePct: null }, null, 4)).toBeNull();
  });
});
