import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Bar } from "./bar";
import { CoverageRule } from "./coverage-rule";
import { LineChart } from "./line-chart";
import { PercentCell } from "./percent-cell";
import { StateMark, type StateName, stateMarks } from "./state-mark";
import { TallyHundred } from "./tally-hundred";
import { ThenNow } from "./then-now";
import { TwoBooksFigure } from "./two-books-figure";

describe("a figure that does not exist", () => {
  test("is a blank with words, never a zero", () => {
    const html = renderToStaticMarkup(<PercentCell label={null} />);
    expect(html).toContain("belum ada angka");
    expect(html).not.toMatch(/\d/);
  });

  test("draws no bar, and an unknown coverage draws no length", () => {
    expect(renderToStaticMarkup(<Bar value={null} colorToken="psi" />)).toBe("");
    const html = renderToStaticMarkup(<CoverageRule pct={null} label="Cakupan TPS tidak disebut" />);
    expect(html).toContain("rule-none");
    expect(html).not.toContain("--v");
  });

  test("stands as a dash with words among the moments of a figure", () => {
    const moments = [{ label: "Penetapan KPU", detail: "belum ada", value: null }];
    const html = renderToStaticMarkup(
      <ThenNow id="kini" title="Angka ini kini" intro="Tetap." moments={moments} />,
    );
    expect(html).toContain("belum ada angka");
    expect(html).not.toContain("0");
  });
});

test("a decimal that the source did not give is held unseen and unheard", () => {
  const html = renderToStaticMarkup(<PercentCell label="14,5" />);
  expect(html).toContain('14,5<span class="pad" aria-hidden="true">0</span>');
  expect(renderToStaticMarkup(<PercentCell label="7" />)).toContain(">,00</span>");
  expect(renderToStaticMarkup(<PercentCell label="7,59" />)).not.toContain("pad");
});

test.each(Object.keys(stateMarks) as StateName[])("the state %s says its word", (state) => {
  expect(renderToStaticMarkup(<StateMark state={state} />)).toContain(stateMarks[state].label);
});

test.each([
  [0, 0],
  [58.17, 58],
  [99.99, 99],
  [100, 100],
])("a tally of %d percent has %d full strokes: an unfinished count never looks full", (pct, full) => {
  const html = renderToStaticMarkup(<TallyHundred pct={pct} label="x" />);
  const open = /<path class="o" d="([^"]*)"/.exec(html)?.[1] ?? "";
  const drawn = /<path d="([^"]*)"/.exec(html)?.[1] ?? "";
  expect([drawn.split("M").length - 1, open.split("M").length - 1]).toEqual([full, 100 - full]);
});

test("a chart dashes the way over a gap, rings a correction and marks official figures by squares", () => {
  const points = [
    { x: 0, y: 2.5 },
    { x: 0.5, y: 3.1, gapBefore: true },
    { x: 1, y: 3 },
  ];
  const html = renderToStaticMarkup(
    <LineChart
      series={[{ label: "PSI 3,00", colorToken: "psi", points, corrections: [2] }]}
      yMin={2}
      yMax={4}
      yTicks={[{ y: 2, label: "2" }]}
      xTicks={[{ x: 0, label: "20 Feb" }]}
      squares={[{ y: 2.8, label: "PSI 2,81", colorToken: "psi" }]}
      ariaLabel="Bagian suara PSI"
    />,
  );
  expect(html).toContain('class="ds" d="M0.00 75.00L50.00 45.00"');
  expect(html).toContain('class="ln" d="M0.00 75.00M50.00 45.00L100.00 50.00"');
  expect(html).toContain('class="ht" d="M100.00 50.00h0"');
  expect(html).toContain('class="sq"');
});

test.each([
  [true, false, "duo"],
  [false, true, "duo duo-swap"],
  [true, true, "duo duo-up2"],
  [false, false, "duo duo-dn2"],
])("two books stand by their side of the line (%s, %s)", (first, second, expected) => {
  const book = (name: string, above: boolean) => ({ name, detail: "", value: "4,01", above });
  const html = renderToStaticMarkup(
    <TwoBooksFigure
      id="dua"
      caption="PPP"
      first={book("Sirekap", first)}
      second={book("Penetapan", second)}
      thresholdLabel="4"
    />,
  );
  expect(html).toContain(`class="${expected}"`);
  expect(html.indexOf("Sirekap")).toBeLessThan(html.indexOf("Penetapan"));
});
