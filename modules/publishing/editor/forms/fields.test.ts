import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import {
  atProp,
  candidaciesProp,
  candidacyProp,
  contestProp,
  titleProp,
} from "@/modules/results/prop-schemas";
import { checkField, toFields, toFormValues, toProps } from "./fields";

const schema = z.toJSONSchema(
  z.strictObject({
    contest: contestProp,
    at: atProp.optional(),
    parties: candidaciesProp.optional(),
    highlight: candidacyProp.optional(),
    ledger: z.enum(["sirekap", "official"]).optional(),
    ledgers: z.literal(true).optional(),
    top: z.int().min(1).max(18).optional(),
    threshold: z.number().optional(),
    title: titleProp.optional(),
  }),
  { io: "input", unrepresentable: "any" },
);
const fields = toFields(schema);
const get = (name: string) => {
  const field = fields.find((one) => one.name === name);
  if (!field) throw new Error(name);
  return field;
};

test("every kind of prop gets its own kind of field", () => {
  expect(fields.map(({ name, kind }) => [name, kind])).toEqual([
    ["contest", "contest"],
    ["at", "moment"],
    ["parties", "candidacies"],
    ["highlight", "candidacy"],
    ["ledger", "choice"],
    ["ledgers", "flag"],
    ["top", "whole"],
    ["threshold", "number"],
    ["title", "text"],
  ]);
  expect(get("contest").required).toBe(true);
  expect(get("top")).toMatchObject({ min: 1, max: 18, required: false });
});

test("what is filled in comes back from the props that it wrote", () => {
  const values = fc.record({
    contest: fc.constantFrom("dpr-2024", "dprd-dki-2024"),
    at: fc.constantFrom("", "2024-02-20T11:00+07:00"),
    parties: fc.subarray(["psi", "ppp", "pkb"]),
    highlight: fc.constantFrom("", "psi"),
    ledger: fc.constantFrom("", "official"),
    ledgers: fc.boolean(),
    top: fc.oneof(fc.constant(""), fc.integer({ min: 1, max: 18 }).map(String)),
    threshold: fc.constantFrom("", "4", "3,5"),
    title: fc.string(),
  });
  fc.assert(
    fc.property(values, (filled) => {
      expect(toFormValues(fields, toProps(fields, filled))).toEqual(filled);
    }),
  );
});

test("a wrong value says what is right", () => {
  expect(checkField(get("contest"), "")).toBe("Wajib diisi.");
  expect(checkField(get("top"), "19")).toBe("Tulis 1 sampai 18.");
  expect(checkField(get("top"), "2,5")).toBe("Tulis bilangan bulat.");
  expect(checkField(get("top"), "sepuluh")).toBe("Tulis angka.");
  expect(checkField(get("top"), "18")).toBeNull();
  expect(checkField(get("threshold"), "3,5")).toBeNull();
  expect(checkField(get("title"), "x".repeat(91))).toBe("Paling panjang 90 huruf.");
});
