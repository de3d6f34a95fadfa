import { expect, test } from "vitest";
import { sniffImage } from "./sniff-image";

const bytes = (text: string) => Buffer.from(text, "latin1");

test("a file is what its bytes say", () => {
  expect(sniffImage(bytes("\xff\xd8\xff\xe0"))).toBe("jpeg");
  expect(sniffImage(bytes("\x89PNG\r\n\x1a\n"))).toBe("png");
  expect(sniffImage(bytes("RIFF1234WEBPVP8 "))).toBe("webp");
  expect(sniffImage(bytes("\0\0\0\x20ftypavif"))).toBe("avif");
  expect(sniffImage(bytes("GIF89a"))).toBe("gif");
});

test("documents are no pictures, however they begin or are called", () => {
  for (const text of [
    "<svg xmlns='http://www.w3.org/2000/svg'>",
    "<?xml version='1.0'?><svg>",
    "",
    "%PDF-1.7",
    "<html>",
    "BM",
    "RIFF1234WAVE",
    "\0\0\0\x20ftypheic",
  ])
    expect(sniffImage(bytes(text))).toBeNull();
});
