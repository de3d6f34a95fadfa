import { expect, test } from "vitest";
import { toMediaPicture } from "./media-address";

test("a picture's address says its size and its other widths", () => {
  expect(toMediaPicture("/media/tps-0a1b.1000x750.webp")).toEqual({
    width: 1000,
    height: 750,
    webp: "/media/tps-0a1b.480x360.webp 480w, /media/tps-0a1b.800x600.webp 800w, /media/tps-0a1b.1000x750.webp 1000w",
    avif: "/media/tps-0a1b.480x360.avif 480w, /media/tps-0a1b.800x600.avif 800w, /media/tps-0a1b.1000x750.avif 1000w",
  });
});

test("nothing is made up for pictures of elsewhere", () => {
  for (const src of [
    "https://x.id/a.webp",
    "/media/a.png",
    "/media/../a.1x1.webp",
    "/media/a.0x0.webp",
    "/gambar/a.10x10.webp",
  ])
    expect(toMediaPicture(src)).toBeNull();
});
