import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { sampleSeats } from "@/modules/results/sample-seats";
import { SeatsView } from "./seats-view";

const text = (state: keyof typeof sampleSeats, unreadable?: string) =>
  renderToStaticMarkup(
    <SeatsView reading={sampleSeats[state]} {...(unreadable === undefined ? {} : { unreadable })} />,
  )
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("the page of seats", () => {
  test("says which districts have no reading, and how many seats wait there", () => {
    expect(text("decided")).toContain("3 dari 3 dapil, dengan 16 kursi");
    expect(text("computed")).toContain("1 dari 3 dapil, dengan 4 kursi");
  });

  test("a tie is reported and not decided", () => {
    expect(text("tie")).toContain("Imbang di Bengkulu");
  });

  test("another threshold is named as supposed, and one that cannot be read is refused in words", () => {
    expect(text("supposed")).toContain("Pengandaian, bukan aturan: ambang 3 %");
    expect(text("decided", "empat")).toContain("Ambang “empat” tidak terbaca");
  });

  test("decides nothing", () => {
    for (const state of Object.keys(sampleSeats) as (keyof typeof sampleSeats)[])
      expect(text(state)).not.toMatch(/lolos|menang/i);
  });
});
