import fc from "fast-check";
import { expect, test } from "vitest";
import { mendRequest } from "./mend-request";

const mend = (request: { url?: string; method?: string }) => {
  mendRequest(request);
  return request;
};

test("an address that can be decoded stays as it is", () => {
  for (const url of ["/", "/berita/a-b?x=%", "/api/v1/contests/a%00b", "/%E2%80%93", "*"])
    expect(mend({ url }).url).toBe(url);
});

test("any other is taken letter by letter, with its query", () => {
  expect(mend({ url: "/berita/%E0%A4%A?x=1" }).url).toBe("/berita/%25E0%25A4%25A?x=1");
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("%", "F", "0", "/", "a") }), (text) => {
      const { url = "" } = mend({ url: `/${text}` });
      expect(() => decodeURIComponent(url)).not.toThrow();
    }),
  );
});

test("a method that no Request can have is refused like another that may not be used", () => {
  expect(mend({ method: "TRACE" }).method).toBe("PUT");
  expect(mend({ method: "GET" }).method).toBe("GET");
});
