import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ProvinceTableView } from "./province-table";
import { states } from "./states";

const text = (state: string) => {
  const props = states[state];
  if (!props) throw new Error(`no state ${state}`);
  return renderToStaticMarkup(<ProvinceTableView {...props} />)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
};

describe("ProvinceTable", () => {
  test("gives coverage and the leading party of each province", () => {
    expect(text("stale")).toMatch(/Gorontalo 93,90? NasDem/);
  });

  test("prints no share from hardly any polling station", () => {
    expect(text("stale")).toMatch(/Papua Pegunungan 0,05 – belum ada angka – terlalu sedikit/);
  });

  test("a reading without provinces says so instead of an empty table", () => {
    expect(text("partial")).toContain("tidak memuat angka per provinsi");
  });
});
