import { describe, expect, test } from "vitest";
import { isKnown, toEtag } from "./http-etag";

const etag = toEtag("a body");
const opaque = etag.slice(2);
const ask = (value?: string) =>
  isKnown(
    new Request("http://localhost/", { headers: value === undefined ? {} : { "if-none-match": value } }),
    etag,
  );

describe("isKnown", () => {
  test.each([etag, opaque, "*", ` ${etag} `, `"other", ${etag}`, `W/"a,b",${opaque}`])(
    "compares weakly, in a list too: %s",
    (value) => {
      expect(ask(value)).toBe(true);
    },
  );

  test.each([undefined, "", '"other"', opaque.slice(1, -1), 'W/""', toEtag("another body")])(
    "another or none is not known: %s",
    (value) => {
      expect(ask(value)).toBe(false);
    },
  );
});
