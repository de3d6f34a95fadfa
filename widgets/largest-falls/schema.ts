import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";
import { atProp, contestProp } from "@/modules/results/prop-schemas";

export const props = z.strictObject({
  contest: contestProp,
  from: atProp,
  to: atProp,
  top: z.int().min(1).max(18).optional().describe("Berapa baris; bawaan tiga"),
});

export type LargestFallsProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "LargestFalls",
  name: "Penurunan terbesar",
  summary: "Perolehan yang turun di antara dua pembacaan, dari yang terbesar.",
  children: false,
  props,
  examples: ['<LargestFalls contest="dpr-2024" from="2024-03-16T09:38+07:00" to="2024-03-16T10:38+07:00" />'],
};
