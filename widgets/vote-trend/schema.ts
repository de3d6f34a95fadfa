import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";
import { atProp, candidaciesProp, contestProp, titleProp } from "@/modules/results/prop-schemas";

export const props = z.strictObject({
  contest: contestProp,
  parties: candidaciesProp.max(4, "Paling banyak empat garis dalam satu bagan."),
  from: atProp.optional().describe("Awal bagan"),
  at: atProp.optional(),
  title: titleProp.optional(),
});

export type VoteTrendProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "VoteTrend",
  name: "Bagan perolehan dari waktu ke waktu",
  summary: "Bagian suara pada tiap pembacaan, dengan ambang, koreksi, dan penetapan resmi.",
  children: false,
  props,
  examples: ['<VoteTrend contest="dpr-2024" parties={["ppp","psi"]} />'],
};
