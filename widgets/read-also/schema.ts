import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";

export const props = z.strictObject({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Tulis alamat berita tanpa /berita/, misalnya hasil-resmi-dpr-2024.")
    .describe("Alamat berita yang ditautkan, tanpa /berita/"),
});

export type ReadAlsoProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "ReadAlso",
  name: "Baca juga",
  summary: "Tautan ke berita lain di tengah teks; judulnya diambil dari berita itu.",
  children: false,
  props,
  examples: ['<ReadAlso slug="hasil-resmi-dpr-2024" />'],
};
