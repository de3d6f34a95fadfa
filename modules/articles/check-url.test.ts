import { describe, expect, it } from "vitest";
import { checkUrl } from "./check-url";

describe("checkUrl", () => {
  it.each([
    "https://www.kpu.go.id/a?b=c#d",
    "http://kpu.go.id",
    "mailto:a@b.id",
    "tel:+6221",
    "/berita/x",
    "#catatan",
    "../x",
    "?q=a:b",
    "/a:b",
    "/a%20b",
  ])("accepts %s", (url) => expect(checkUrl(url)).toBeNull());

  it.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:x",
    " https://a.id",
    "data:text/html,x",
    "vbscript:x",
    "blob:https://a.id/x",
    "file:///etc/passwd",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https:///evil.example",
    "https:\\\\evil.example",
    "é:x",
    "a b",
    "/a%0d%0ab",
    "kpu.go.id/x",
  ])("refuses %j", (url) =>
    expect(checkUrl(url)).toMatchObject({ message: expect.any(String), fix: expect.any(String) }),
  );
});
