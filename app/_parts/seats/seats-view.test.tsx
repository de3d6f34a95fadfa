import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { toMoment } from "@/modules/results/moment";
import { sampleSeats } from "@/modules/results/sample-seats";
import { SeatsView } from "./seats-view";

const text = (state: keyof typeof sampleSeats, unreadable?: string) =>
  renderToStaticMarkup(
    <SeatsView reading={sampleSeats[state]} {...(unreadable === undefined ? {} : { unreadable })} />,
  )
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

const html = (
  props: Partial<Parameters<typeof SeatsView>[0]> & Pick<Parameters<typeof SeatsView>[0], "reading">,
) => renderToStaticMarkup(<SeatsView {...props} />);

describe("the page of seats", () => {
  test("at an earlier time says so, leads back, and keeps time and threshold in every link and form", () => {
    const moment = toMoment("2024-03-14T05:37:59.999Z");
    const page = html({ reading: sampleSeats.supposed, moment });
    expect(page).toContain("Keadaan pada");
    expect(page).toContain('href="/hasil/dpr-2024/kursi?ambang=3">Lihat keadaan kini');
    expect(page).toContain('href="/hasil/dpr-2024/kursi?per=2024-03-14T12:37">Kembali ke aturan');
    expect(page).toContain('href="/hasil/dpr-2024?per=2024-03-14T12:37">Hasil');
    expect(page).toContain('type="hidden" name="per" value="2024-03-14T12:37"');
    expect(page).toContain('type="hidden" name="ambang" value="3"');
  });

  test("a supposed threshold stands beside that of the law", () => {
    const page = html({ reading: sampleSeats.supposed, law: sampleSeats.computed });
    expect(page).toContain("Sirekap, menurut aturan");
    expect(page).toContain("Andai ambang 3 %");
  });

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
