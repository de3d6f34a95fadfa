import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";
import { atProp, candidacyProp, contestProp, titleProp } from "@/modules/results/prop-schemas";

export const props = z.strictObject({
  contest: contestProp,
  party: candidacyProp,
  at: atProp.optional(),
  title: titleProp.optional(),
});

export type ThresholdRangeProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "ThresholdRange",
  name: "Rentang terhadap ambang",
  summary: "Antara bagian suara mana satu partai dapat berakhir, terhadap garis ambang, dengan anggapannya.",
  children: false,
  props,
  examples: ['<ThresholdRange contest="dpr-2024" party="ppp" at="2024-03-14T12:37+07:00" />'],
};
