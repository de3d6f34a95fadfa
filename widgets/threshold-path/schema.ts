import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";
import { atProp, candidacyProp, contestProp, titleProp } from "@/modules/results/prop-schemas";

export const props = z.strictObject({
  contest: contestProp,
  party: candidacyProp,
  at: atProp.optional(),
  title: titleProp.optional(),
});

export type ThresholdPathProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "ThresholdPath",
  name: "Jalur ke ambang batas",
  summary: "Letak satu partai terhadap ambang, dan bagian yang diperlukannya di TPS yang belum masuk.",
  children: false,
  props,
  examples: ['<ThresholdPath contest="dpr-2024" party="psi" at="2024-02-20T11:00+07:00" />'],
};
