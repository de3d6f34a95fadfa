import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";
import { atProp, candidacyProp, contestProp, titleProp } from "@/modules/results/prop-schemas";

export const props = z.strictObject({
  contest: contestProp,
  at: atProp.optional(),
  party: candidacyProp
    .optional()
    .describe("Bagian suara partai ini; tanpa ini yang teratas di tiap provinsi"),
  title: titleProp.optional(),
});

export type ProvinceMapProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "ProvinceMap",
  name: "Peta petak provinsi",
  summary:
    "Perolehan teratas, atau bagian suara satu partai, di tiap provinsi sebagai petak, dengan tabel yang setara.",
  children: false,
  props,
  examples: ['<ProvinceMap contest="dpr-2024" />', '<ProvinceMap contest="dpr-2024" party="psi" />'],
};
