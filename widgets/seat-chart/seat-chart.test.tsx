import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { SeatChartView } from "./seat-chart";
import { states } from "./states";

const html = (state: string) => {
  const props = states[state];
  if (!props) throw new Error(`no state ${state}`);
  return renderToStaticMarkup(<SeatChartView {...props} />);
};
const text = (state: string) =>
  html(state)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("SeatChart", () => {
  test("draws every seat of the contest once, held or not, and names the numbers in a table", () => {
    expect(html("decided").match(/<circle/g)).toHaveLength(580);
    expect(text("decided")).toMatch(/PDIP 110 Golkar 102 Gerindra 86 NasDem 69 Belum terhitung 213/);
  });

  test("a decision goes before what is computed, and what is computed says that it is", () => {
    expect(text("both")).toContain("menurut penetapan KPU");
    expect(text("computed")).toContain("bukan penetapan");
    expect(text("computed")).toContain("2 dari 3 dapil terhitung");
  });

  test("seats that a tie leaves open are said and not given to anyone", () => {
    expect(text("tie")).toContain("2 kursi belum dapat dibagikan");
  });

  test("unknown is not zero, a rehearsal is marked, and Sirekap decides nothing", () => {
    expect(html("empty")).not.toContain("<circle");
    expect(text("empty")).toContain("Belum ada angka bukan nol");
    expect(text("rehearsal")).toContain("Gladi: angka buatan, bukan hasil pemilu");
    expect(text("supposed")).toContain("Pengandaian, bukan aturan");
    for (const state of Object.keys(states)) expect(text(state)).not.toMatch(/lolos|menang/i);
  });
});
