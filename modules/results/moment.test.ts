import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMoment, toMoment, toMomentPath } from "./moment";

const read = (text: string) => {
  const parsed = parseMoment(text);
  return parsed.ok ? parsed.value : parsed.failure.kind;
};

describe("a time in an address", () => {
  test("without an offset is WIB, and holds until its minute ends", () => {
    expect(read("2024-03-14T12:37")).toEqual({
      at: "2024-03-14T05:37:59.999Z",
      label: "14\u00a0Maret 2024, 12.37\u00a0WIB",
      per: "2024-03-14T12:37",
    });
  });

  test("with an offset is that instant, whatever became of its plus in the query", () => {
    const same = "2024-03-14T05:37:59.999Z";
    for (const text of ["2024-03-14T05:37Z", "2024-03-14T14:37+09:00", "2024-03-14T14:37 09:00"])
      expect(read(text), text).toMatchObject({ at: same, per: "2024-03-14T12:37" });
  });

  test("a date alone is the end of that day in WIB", () => {
    expect(read("2024-03-14")).toMatchObject({
      at: "2024-03-14T16:59:59.999Z",
      label: "14\u00a0Maret 2024, akhir hari",
      per: "2024-03-14",
    });
  });

  test("anything else is refused", () => {
    for (const text of [
      "",
      "kemarin",
      "2024-02-31",
      "2024-13-01",
      "2024-03-14T24:00",
      "14-03-2024",
      "2024-03-14 ",
    ])
      expect(read(text), text).toBe("bad-moment");
  });

  test("its own spelling reads as the same time", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2020-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
        fc.constantFrom(10, 16, 19),
        (date, length) => {
          const first = parseMoment(date.toISOString().slice(0, length) + (length > 10 ? "Z" : ""));
          if (!first.ok) throw new Error("refused");
          expect(read(first.value.per)).toEqual(first.value);
          // A day and its last minute end together.
          expect(toMoment(first.value.at).at).toBe(first.value.at);
        },
      ),
    );
  });

  test("stands in the address of the page", () => {
    const moment = read("2024-03-14T12:37");
    if (typeof moment === "string") throw new Error(moment);
    expect(toMomentPath("/hasil/dpr-2024", moment)).toBe("/hasil/dpr-2024?per=2024-03-14T12:37");
    expect(toMomentPath("/hasil", null)).toBe("/hasil");
    expect(toMomentPath("/hasil/dpr-2024/kursi", moment, "ambang=3,5")).toBe(
      "/hasil/dpr-2024/kursi?ambang=3,5&per=2024-03-14T12:37",
    );
    expect(toMomentPath("/hasil/dpr-2024#peta-partai", null, "partai=psi")).toBe(
      "/hasil/dpr-2024?partai=psi#peta-partai",
    );
  });
});
