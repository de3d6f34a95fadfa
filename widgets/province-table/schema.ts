import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";
import { atProp, candidacyProp, contestProp, titleProp } from "@/modules/results/prop-schemas";

export const props = z.strictObject({
  contest: contestProp,
  party: candidacyProp.optional().describe("Kolom tambahan: bagian suara partai ini"),
  at: atProp.optional(),
  title: titleProp.optional(),
});

export type ProvinceTableProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "ProvinceTable",
  name: "Tabel provinsi",
  summary: "Cakupan TPS dan perolehan teratas di tiap provinsi.",
  children: false,
  props,
  examples: ['<ProvinceTable contest="dpr-2024" party="psi" />'],
};
