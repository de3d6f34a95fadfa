import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";

export const props = z.strictObject({
  source: z
    .string()
    .min(3)
    .max(160)
    .describe("Dari mana angkanya: kata-kata yang ada di salah satu `sources` artikel ini"),
});

export type QuotedProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "Quoted",
  name: "Angka kutipan",
  summary: "Angka di dalam kalimat yang berasal dari sumber bernama, bukan dari data portal ini.",
  children: true,
  inline: true,
  props,
  examples: ['<Quoted source="Undang-Undang Nomor 7 Tahun 2017">4 persen</Quoted>'],
};
