import type { ReadAlsoViewProps } from "./read-also";

export const states: Readonly<Record<string, ReadAlsoViewProps>> = {
  plain: { href: "/berita/hasil-resmi-dpr-2024", title: "Judul berita lain yang disarankan Redaksi" },
};
