import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";
import { candidacyProp, contestProp } from "@/modules/results/prop-schemas";

export const props = z.strictObject({ contest: contestProp, party: candidacyProp });

export type TwoBooksProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "TwoBooks",
  name: "Dua buku angka",
  summary: "Satu partai di Sirekap dan di penetapan KPU, di atas atau di bawah garis ambang.",
  children: false,
  props,
  examples: ['<TwoBooks contest="dpr-2024" party="ppp" />'],
};
