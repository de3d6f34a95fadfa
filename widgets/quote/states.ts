import type { ComponentProps } from "react";
import type { QuoteView } from "./quote";

export const states: Readonly<Record<string, ComponentProps<typeof QuoteView>>> = {
  plain: {
    source: "Contoh untuk galeri, bukan ucapan siapa pun",
    children: "Di sini berdiri ucapan atau bunyi dokumen, kata demi kata, bersama siapa dan di mana.",
  },
};
