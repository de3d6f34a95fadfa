import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { WidgetFrame } from "./widget-frame";

const frame = (warnings: string[]) =>
  renderToStaticMarkup(
    <WidgetFrame
      what="Hitung nyata"
      title="DPR 2024"
      state={warnings.length > 0 ? "stale" : "live"}
      warnings={warnings}
      say="Bukan penetapan."
      source="Sumber: KPU"
      reserve="Catatan ke-7"
    />,
  );

test("a warning takes the place of the sentence that stands there in calm, so the block keeps its height", () => {
  const calm = frame([]);
  const warned = frame(["KPU belum mengirim angka baru."]);
  const lines = (html: string) => html.slice(html.indexOf('class="w-f"')).split("<p").length;
  expect(lines(warned)).toBe(lines(calm));
  expect(calm).toContain('<p class="w-say">Bukan penetapan.</p>');
  expect(warned).not.toContain("w-say");
});
