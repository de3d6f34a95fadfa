import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";

export const props = z.strictObject({
  by: z.string().min(1).max(160).describe("Milik siapa aturan atau catatan ini").optional(),
});

export type NoteProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "Note",
  name: "Catatan besar",
  summary: "Satu kalimat penting yang ditarik keluar dari teks.",
  children: true,
  props,
  examples: ['<Note by="Aturan Redaksi">\n\nBelum ada angka tidak sama dengan nol.\n\n</Note>'],
};
