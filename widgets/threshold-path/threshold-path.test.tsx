import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { states } from "./states";
import { ThresholdPathView } from "./threshold-path";

const text = (state: string) => {
  const props = states[state];
  if (!props) throw new Error(`no state ${state}`);
  return renderToStaticMarkup(<ThresholdPathView {...props} />)
    .replace(/<[^>]+>/g, " ")
    .replace(/&nbsp;| |\s+/g, " ");
};

describe("ThresholdPath", () => {
  test("states the distance and what would be needed, with its assumption", () => {
    const shown = text("partial");
    expect(shown).toContain("Kurang 1,49 poin persen dari ambang");
    expect(shown).toContain("± 6,1 %");
    expect(shown).toContain("Hitungan, bukan ramalan");
  });

  test("a share that the source does not give has no distance", () => {
    expect(text("unknown")).toContain("tidak dapat dihitung");
  });

  test("a contest without a threshold says so", () => {
    expect(text("no-threshold")).toContain("tidak memakai ambang batas");
  });

  test("above the line it gives the figure and never a verdict", () => {
    expect(text("above")).toContain("0,01 poin persen di atas ambang");
    for (const state of Object.keys(states)) expect(text(state)).not.toMatch(/lolos|menang/i);
  });
});
