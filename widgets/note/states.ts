import type { ComponentProps } from "react";
import type { NoteView } from "./note";

export const states: Readonly<Record<string, ComponentProps<typeof NoteView>>> = {
  plain: { children: "Belum ada angka tidak sama dengan nol." },
  signed: {
    by: "Aturan Redaksi untuk hitungan yang belum lengkap",
    children: "Belum ada angka tidak sama dengan nol.",
  },
};
