import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { sampleReading } from "@/modules/results/samples";
import { RealCountView } from "./real-count";
import { toRows } from "./rows";
import { states } from "./states";

const html = (props: Parameters<typeof RealCountView>[0]) =>
  renderToStaticMarkup(<RealCountView {...props} />);
const text = (markup: string) => markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("RealCount", () => {
  test("every state says what is counted, its state, when, and from whom", () => {
    for (const [state, props] of Object.entries(states)) {
      const shown = text(html(props));
      expect(shown, state).toMatch(/DPR 2024/);
      expect(shown, state).toMatch(/Sumber: KPU/);
      expect(shown, state).toMatch(state === "empty" ? /belum ada angka/i : /2024/);
    }
  });

  test("before the first reading there is a place for every party and no zero", () => {
    const shown = text(html({ reading: sampleReading("empty") }));
    expect(shown).toContain("PDI Perjuangan belum ada angka");
    expect(shown).not.toMatch(/\b0\b/);
  });

  test("a press report shows only whom it names, and says that the others are not zero", () => {
    const shown = text(html({ reading: sampleReading("partial") }));
    expect(shown).toContain("15 PSI");
    expect(shown).not.toContain("Golkar");
    expect(shown).toContain("tidak ada angka, bukan nol");
  });

  test("the threshold stands between the last above and the first below it, never called a result", () => {
    const rows = toRows(sampleReading("live"), undefined).map((row) =>
      row.kind === "figure" ? row.standing.candidacy.slug : row.kind,
    );
    expect(rows).toEqual(["pdip", "golkar", "gerindra", "nasdem", "ppp", "threshold", "psi"]);
    expect(text(html({ reading: sampleReading("live") }))).toContain("sementara, bukan penetapan");
    expect(text(html({ reading: sampleReading("live") }))).not.toMatch(/lolos|menang/i);
  });

  test("a subset has no line: there is no above and below in it", () => {
    expect(toRows(sampleReading("live"), ["psi", "ppp"]).map(({ kind }) => kind)).toEqual([
      "figure",
      "figure",
    ]);
  });

  test("after an update the changed cells are marked, with the difference", () => {
    const markup = html({ reading: sampleReading("live") });
    expect(markup.match(/num chg/g)).toHaveLength(6);
    expect(text(markup)).toContain("+20.033");
    expect(text(markup)).toContain("Tanda: berubah sejak 16 Mar 2024, 10.37 WIB.");
  });

  test("a fall is written in its row with a minus", () => {
    expect(text(html({ reading: sampleReading("corrected") }))).toContain("−123");
  });

  test("a pinned table keeps its figures and shows beside them what they are now", () => {
    const shown = text(html({ reading: sampleReading("pinned") }));
    expect(shown).toContain("12.638.330");
    expect(shown).toContain("kini 16,38");
  });

  test("every known figure leads to its snapshot", () => {
    expect(html({ reading: sampleReading("live") })).toContain('href="/periksa/dpr-2024/8"');
  });
});
