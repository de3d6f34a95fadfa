import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { states } from "./states";
import { ThresholdRangeView } from "./threshold-range";

const text = (state: string) => {
  const props = states[state];
  if (!props) throw new Error(`no state ${state}`);
  return renderToStaticMarkup(<ThresholdRangeView {...props} />)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
};

describe("ThresholdRange", () => {
  test("has three answers, and one where nothing can be said", () => {
    expect(text("above")).toContain("Seluruh rentang di atas garis");
    expect(text("live")).toContain("Rentangnya melintasi garis");
    expect(text("partial")).toContain("Rentang belum dapat dihitung");
    expect(text("empty")).toContain("Belum ada angka");
    expect(text("no-threshold")).toContain("tidak memakai ambang batas");
  });

  test("prints what it supposes, and how many regions say too little", () => {
    expect(text("live")).toContain("0,8 sampai 2,2 kali");
    expect(text("regions-unknown")).toContain("2 wilayah tanpa angka");
  });

  test("never decides, and marks an invented count", () => {
    expect(text("rehearsal")).toContain("Gladi: angka buatan, bukan hasil pemilu");
    for (const state of Object.keys(states)) expect(text(state)).not.toMatch(/lolos|menang/i);
  });
});
