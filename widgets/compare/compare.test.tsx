import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CompareView } from "./compare";
import { props } from "./schema";
import { states } from "./states";

const text = (state: string) => {
  const props = states[state];
  if (!props) throw new Error(`no state ${state}`);
  return renderToStaticMarkup(<CompareView {...props} />)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
};

describe("Compare", () => {
  test("gives votes, shares and the difference of the two printed shares", () => {
    expect(text("ledgers")).toMatch(/PPP 4,01 % 3\.097\.583 3,87 % 5\.878\.777 −0,14/);
  });

  test("what one side does not say stays unknown and has no difference", () => {
    expect(text("no-decision")).toMatch(/PPP 4,01 % 3\.097\.583 – –/);
    expect(text("no-decision")).toContain("Penetapan: belum ada angka");
    expect(text("partial")).toMatch(/PPP – 4,01 % 3\.097\.583 –/);
    expect(text("empty")).toContain("Belum ada angka di kedua sisi");
  });

  test("an editor names two times or both ledgers, not a part of either", () => {
    const at = "2024-03-08T12:00+07:00";
    const isValid = (rest: object) => props.safeParse({ contest: "dpr-2024", ...rest }).success;
    expect(isValid({ from: at, to: at })).toBe(true);
    expect(isValid({ ledgers: true })).toBe(true);
    expect([isValid({}), isValid({ from: at }), isValid({ ledgers: true, to: at })]).not.toContain(true);
  });

  test("never decides, and marks an invented count", () => {
    expect(text("rehearsal")).toContain("Gladi: angka buatan, bukan hasil pemilu");
    for (const state of Object.keys(states)) expect(text(state)).not.toMatch(/lolos|menang/i);
  });
});
