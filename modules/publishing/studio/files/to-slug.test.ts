import fc from "fast-check";
import { expect, test } from "vitest";
import { isSlug } from "@/lib/is-slug";
import { toSlug } from "./to-slug";

test("a title becomes an address of whole words", () => {
  expect(toSlug("PSI 2,51 Persen di DPR!")).toBe("psi-2-51-persen-di-dpr");
  expect(toSlug("Café São Tomé")).toBe("cafe-sao-tome");
  expect(toSlug("../../etc/passwd")).toBe("etc-passwd");
  expect(toSlug("日本")).toBe("naskah");
});

test("whatever the title is, the address is one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      const slug = toSlug(title);
      expect(isSlug(slug)).toBe(true);
      expect(slug.length).toBeLessThanOrEqual(70);
    }),
  );
});
