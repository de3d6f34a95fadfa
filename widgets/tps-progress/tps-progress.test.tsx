import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { sampleReading } from "@/modules/results/samples";
import { TpsProgressView } from "./tps-progress";

const text = (reading: Parameters<typeof TpsProgressView>[0]["reading"]) =>
  renderToStaticMarkup(<TpsProgressView reading={reading} />)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("TpsProgress", () => {
  test("gives stations in, all of them and the difference, in id-ID", () => {
    const shown = text(sampleReading("partial"));
    expect(shown).toContain("58,17");
    expect(shown).toContain("478.878 dari 823.236 TPS");
    expect(shown).toContain("344.358 belum masuk");
  });

  test("an unfinished count never looks full: strokes are rounded down", () => {
    expect(text(sampleReading("live"))).toContain("66 dari tiap 100 TPS");
  });

  test("unknown coverage is said, not drawn as none", () => {
    expect(text(sampleReading("empty"))).toContain("Cakupan TPS belum diketahui");
  });
});
