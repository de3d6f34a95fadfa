/** Widths in which the studio keeps a picture, below its own: a phone, one with fine pixels, the column, one with fine pixels. */
export const MEDIA_WIDTHS = [480, 800, 1200, 1600] as const;

const ADDRESS = /^\/media\/([a-z0-9-]+)\.(\d{1,5})x(\d{1,5})\.webp$/;

export type MediaPicture = {
  width: number;
  height: number;
  /** For `srcset`, narrowest first. */
  webp: string;
  avif: string;
};

/** Widths in which a picture of this width is kept, narrowest first, its own last. */
export const toKeptWidths = (width: number): number[] => [
  ...MEDIA_WIDTHS.filter((one) => one < width),
  width,
];

/** Name of one kept file of a picture. `width` and `height` are those of the widest. */
export const toMediaName = (
  base: string,
  size: { width: number; height: number },
  kept: number,
  format: string,
): string => `${base}.${kept}x${Math.round((size.height * kept) / size.width)}.${format}`;

/**
 * What the address of one of our pictures says: its size, so that the page keeps its place, and its other widths. Null for
 * any other address.
 */
export function toMediaPicture(src: string): MediaPicture | null {
  const [, base = "", w = "", h = ""] = ADDRESS.exec(src) ?? [];
  const size = { width: Number(w), height: Number(h) };
  if (!base || size.width === 0 || size.height === 0) return null;
  const list = (format: string) =>
    toKeptWidths(size.width)
      .map((kept) => `/media/${toMediaName(base, size, kept, format)} ${kept}w`)
      .join(", ");
  return { ...size, webp: list("webp"), avif: list("avif") };
}
