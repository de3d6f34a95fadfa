import { describe, expect, test } from "vitest";
import { type FactExpression, listTerms, toAddressText, toFactInstant } from "./address";
import { parseFact } from "./parse-fact";

const toText = (expression: FactExpression): string =>
  expression.kind === "number"
    ? String(expression.value)
    : expression.kind === "term"
      ? toAddressText(expression)
      : `(${toText(expression.left)} ${expression.operator} ${toText(expression.right)})`;

const read = (of: string) => {
  const parsed = parseFact(of);
  return parsed.ok ? parsed.value.map(toText).join(" | ") : parsed.failure;
};

describe("an address", () => {
  test.each([
    ["dpr-2024/psi/share", "dpr-2024/psi/share"],
    ["dpr-2024/31/psi/votes", "dpr-2024/31/psi/votes"],
    ["dpr-2024/dapil-3602/seats/total", "dpr-2024/dapil-3602/seats/total"],
    ["dpr-2024/31/threshold", "dpr-2024/31/threshold"],
    ["official:dpr-2024/ppp/votes", "official:dpr-2024/ppp/votes"],
    ["dpr-2024/psi+ppp/votes@2024-03-08T09:07:15+07:00", "dpr-2024/psi+ppp/votes@2024-03-08T09:07:15+07:00"],
  ])("%s names its contest, place, parties, quantity, book and time", (of, text) => {
    expect(read(of)).toBe(text);
  });

  test.each([
    ["dpr-2024/psi/suara", "dpr-2024/psi/votes"],
    ["dpr-2024/psi/bagian", "dpr-2024/psi/share"],
    ["dpr-2024/tps/masuk, tps/jumlah", "dpr-2024/tps/counted | dpr-2024/tps/total"],
    ["resmi:dpr-2024/sah/suara", "official:dpr-2024/valid/votes"],
    ["dpr-2024/tps/persen - ambang", "(dpr-2024/tps/share - dpr-2024/threshold)"],
  ])("%s in Indonesian words means the same as in the canonical ones", (of, text) => {
    expect(read(of)).toBe(text);
  });

  test("leaves out what the one before it says", () => {
    expect(read("dpr-2024/31/psi/votes, psi/share")).toBe("dpr-2024/31/psi/votes | dpr-2024/31/psi/share");
    expect(read("dpr-2024/ppp/votes - official")).toBe("(dpr-2024/ppp/votes - official:dpr-2024/ppp/votes)");
    expect(read("dpr-2024/ppp/votes - @2024-03-08T09:07+07:00")).toBe(
      "(dpr-2024/ppp/votes - dpr-2024/ppp/votes@2024-03-08T09:07+07:00)",
    );
  });

  test("per and x bind tighter than + and -, and parentheses tighter than both", () => {
    expect(read("dpr-2024/psi/votes - ppp/votes per valid/votes")).toBe(
      "(dpr-2024/psi/votes - (dpr-2024/ppp/votes per dpr-2024/valid/votes))",
    );
    expect(read("(dpr-2024/psi/votes - ppp/votes) x 3")).toBe(
      "((dpr-2024/psi/votes - dpr-2024/ppp/votes) x 3)",
    );
  });
});

describe("what is no address is refused with its place", () => {
  test.each([
    ["", { kind: "empty" }],
    ["psi/share", { kind: "no-contest", start: 0 }],
    ["dpr-2024/psi/shere", { kind: "quantity", text: "shere", known: expect.arrayContaining(["share"]) }],
    ["dpr-2024/tps/masok", { kind: "quantity", known: expect.arrayContaining(["counted"]) }],
    ["dpr-2024/psi", { kind: "quantity", text: "psi" }],
    ["dpr-2024/psi/share@kemarin", { kind: "time", text: "kemarin" }],
    ["dpr-2024/psi/share@2024-02-31T11:00", { kind: "time" }],
    ["dpr-2024/psi/share -", { kind: "form", start: 20 }],
    ["dpr-2024/psi/share - - psi/share", { kind: "form", start: 21 }],
    ["(dpr-2024/psi/share", { kind: "form" }],
    ["a/b/c/d/share", { kind: "form" }],
    ["dpr-2024//share", { kind: "form" }],
    ["buku:dpr-2024/psi/share", { kind: "form" }],
  ])("%j", (of, failure) => {
    expect(read(of)).toMatchObject(failure);
  });

  test("however long or deep it is", () => {
    expect(read("(".repeat(599))).toMatchObject({ kind: "form" });
    expect(read("x".repeat(5000))).toMatchObject({ kind: "form" });
  });
});

test("a time without seconds is its whole minute", () => {
  expect(toFactInstant("2024-02-20T11:00+07:00")).toBe("2024-02-20T04:00:59.999Z");
  expect(toFactInstant("2024-02-20T11:00:00+07:00")).toBe("2024-02-20T04:00:00.000Z");
  expect(toFactInstant("2024-02-20")).toBeNull();
});

test("every term of an expression is listed in the order in which it is written", () => {
  const parsed = parseFact("(dpr-2024/a/votes - b/votes) per valid/votes");
  expect(parsed.ok && parsed.value.flatMap(listTerms).map(({ start }) => start)).toEqual([1, 20, 33]);
});
