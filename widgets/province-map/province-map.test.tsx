import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { toMoment } from "@/modules/results/moment";
import { ProvinceMapView } from "./province-map";
import { states } from "./states";

const html = (state: string, more: Partial<Parameters<typeof ProvinceMapView>[0]> = {}) => {
  const props = states[state];
  if (!props) throw new Error(`no state ${state}`);
  return renderToStaticMarkup(<ProvinceMapView {...props} {...more} />);
};
const text = (markup: string) => markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const tiles = (markup: string) => markup.match(/<a[^>]*tabindex="-1"[^>]*>.*?<\/a>/g) ?? [];
const tile = (markup: string, code: string) =>
  tiles(markup).find((one) => one.includes(`/hasil/dpr-2024/${code}`)) ?? "";

describe("ProvinceMap", () => {
  test("has 39 tiles that lead to the provinces, at the time that it shows", () => {
    expect(tiles(html("live"))).toHaveLength(39);
    expect(tile(html("live"), "32")).toContain('href="/hasil/dpr-2024/32"');
    const moment = toMoment("2024-03-14T05:37:59.999Z");
    expect(tile(html("live", { moment }), "32")).toContain('href="/hasil/dpr-2024/32?per=2024-03-14T12:37"');
  });

  test("of one party prints its share on each tile, with steps in words and a table that says the same", () => {
    const share = html("share");
    expect(text(tile(share, "75"))).toMatch(/GTO Gorontalo \d+,\d /);
    expect(text(share)).toContain("bagian suara NasDem di tiap provinsi");
    expect(text(share)).toMatch(/di bawah .*%.*sampai di bawah .*%.*% atau lebih/);
    expect(share).toContain("<table");
  });

  test("under ten percent of polling stations is an outline, under a tenth of a percent has no share", () => {
    const few = tile(html("small-share"), "95");
    expect(few).toContain('class="lo"');
    expect(text(few)).toContain("–");
  });

  test("a name that nobody has is said, and nothing is drawn for it", () => {
    expect(text(html("nobody"))).toContain("Tidak ada “tidak-ada”");
    expect(tiles(html("nobody"))).toEqual([]);
  });
});
