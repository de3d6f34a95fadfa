import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";
import { atProp, contestProp, titleProp } from "@/modules/results/prop-schemas";

export const props = z.strictObject({
  contest: contestProp,
  limit: z.int().min(1).max(200).optional().describe("Berapa pembacaan; bawaan tiga"),
  at: atProp.optional(),
  title: titleProp.optional(),
});

export type CorrectionsProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "Corrections",
  name: "Buku koreksi",
  summary: "Perolehan yang turun dan catatan lain pada tiap pembacaan, dengan sebelum, sesudah, dan selisih.",
  children: false,
  props,
  examples: ['<Corrections contest="dpr-2024" />', '<Corrections contest="dpr-2024" limit={10} />'],
};
