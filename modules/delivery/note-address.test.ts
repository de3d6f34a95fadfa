import { expect, test } from "vitest";
import { isOfStudio, noteAddress } from "./note-address";

test("the socket's address is noted, and a client's own word on it is gone", () => {
  const request = {
    headers: { "x-warta-address": "1.1.1.1" } as Record<string, string>,
    socket: { remoteAddress: "::ffff:192.0.2.7" },
  };
  noteAddress(request);
  expect(request.headers["x-warta-address"]).toBe("192.0.2.7");
});

test("the studio is /redaksi and what lies below it", () => {
  expect(["/redaksi", "/redaksi/", "/redaksi?x", "/redaksi/naskah/a"].map(isOfStudio)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["/", "/redaksi-lain", "/berita/redaksi", undefined].map(isOfStudio)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
