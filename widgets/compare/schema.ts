import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";
import { atProp, contestProp, titleProp } from "@/modules/results/prop-schemas";

export const props = z
  .strictObject({
    contest: contestProp,
    from: atProp.optional().describe("Waktu pertama; bersama `to`"),
    to: atProp.optional().describe("Waktu kedua; bersama `from`"),
    ledgers: z.literal(true).optional().describe("Sirekap dibandingkan dengan penetapan KPU"),
    title: titleProp.optional(),
  })
  .refine(
    ({ from, to, ledgers }) =>
      ledgers ? from === undefined && to === undefined : from !== undefined && to !== undefined,
    "Tulis from dan to bersama-sama, atau ledgers={true} saja.",
  );

export type CompareProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "Compare",
  name: "Banding dua angka",
  summary: "Dua pembacaan, atau Sirekap dan penetapan: suara, bagian, dan selisih dalam poin persen.",
  children: false,
  props,
  examples: [
    '<Compare contest="dpr-2024" ledgers={true} />',
    '<Compare contest="dpr-2024" from="2024-03-08T12:00+07:00" to="2024-03-14T12:37+07:00" />',
  ],
};
