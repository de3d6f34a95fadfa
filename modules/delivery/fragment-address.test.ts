import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { parseFragmentAddress, toFragmentAddress, toVersionedAddress } from "./fragment-address";

const schema = z.strictObject({
  contest: z.string().min(1).describe("contest"),
  parties: z.array(z.string()).min(1).optional().describe("parties"),
  wide: z.boolean().optional(),
  rows: z.number().int().optional(),
  title: z.string().min(1).optional(),
});
const searchOf = (address: string) => address.slice(address.indexOf("?"));

test("what a page wrote into the address is what the fragment's widget gets", () => {
  const props = fc.record(
    {
      contest: fc.string({ minLength: 1 }),
      parties: fc.array(fc.string({ minLength: 1 }), { minLength: 1 }),
      wide: fc.boolean(),
      rows: fc.integer(),
      title: fc.string({ minLength: 1, unit: "grapheme" }),
    },
    { requiredKeys: ["contest"] },
  );
  fc.assert(
    fc.property(props, fc.integer({ min: 1, max: 1e6 }), (written, version) => {
      const address = toVersionedAddress(toFragmentAddress("real-count", written), version, version - 1);
      const parsed = parseFragmentAddress("real-count", schema, searchOf(address));
      expect(parsed).toEqual({ ok: true, value: { props: { ...written }, version, since: version - 1 } });
    }),
  );
});

test("the order in which props are written does not matter", () => {
  expect(toFragmentAddress("real-count", { title: "A", contest: "dpr-2024", parties: ["ppp", "psi"] })).toBe(
    toFragmentAddress("real-count", {
      parties: ["ppp", "psi"],
      contest: "dpr-2024",
      title: "A",
      at: undefined,
    }),
  );
});

test.each([
  ["another order", "?v=8&contest=dpr-2024", "not-canonical"],
  ["a name twice", "?contest=dpr-2024&contest=dpr-2024&v=8", "not-canonical"],
  ["another escape", "?contest=dpr%2D2024&v=8", "not-canonical"],
  ["a trailing ampersand", "?contest=dpr-2024&v=8&", "not-canonical"],
  ["an unknown name", "?contest=dpr-2024&x=1&v=8", "unknown-prop"],
  ["a name of every object", "?constructor=1&contest=dpr-2024&v=8", "unknown-prop"],
  ["no version", "?contest=dpr-2024", "bad-version"],
  ["version zero", "?contest=dpr-2024&v=0", "bad-version"],
  ["a version with a leading zero", "?contest=dpr-2024&v=08", "bad-version"],
  ["changes since a later version", "?contest=dpr-2024&v=8&sejak=8", "bad-version"],
  ["no contest", "?v=8", "bad-props"],
  ["a number that is none", "?contest=dpr-2024&rows=x&v=8", "bad-props"],
])("%s is refused", (_, search, kind) => {
  expect(parseFragmentAddress("real-count", schema, search)).toMatchObject({ ok: false, failure: { kind } });
});
