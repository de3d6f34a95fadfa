import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";
import { atProp, contestProp, titleProp } from "@/modules/results/prop-schemas";

export const props = z.strictObject({
  contest: contestProp,
  at: atProp.optional(),
  title: titleProp.optional(),
});

export type ProvinceMapProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "ProvinceMap",
  name: "Peta petak provinsi",
  summary: "Perolehan teratas di tiap provinsi sebagai petak, dengan tabel yang setara.",
  children: false,
  props,
  examples: ['<ProvinceMap contest="dpr-2024" />'],
};
