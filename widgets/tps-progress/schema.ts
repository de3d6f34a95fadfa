import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";
import { atProp, contestProp, titleProp } from "@/modules/results/prop-schemas";

export const props = z.strictObject({
  contest: contestProp,
  at: atProp.optional(),
  title: titleProp.optional(),
});

export type TpsProgressProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "TpsProgress",
  name: "Kemajuan TPS",
  summary: "Berapa TPS sudah masuk dari seluruhnya, digambar sebagai seratus turus.",
  children: false,
  props,
  examples: [
    '<TpsProgress contest="dpr-2024" />',
    '<TpsProgress contest="dpr-2024" at="2024-02-20T11:00+07:00" />',
  ],
};
