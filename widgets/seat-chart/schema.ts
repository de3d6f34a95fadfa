import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";
import { atProp, contestProp, titleProp } from "@/modules/results/prop-schemas";

export const props = z.strictObject({
  contest: contestProp,
  ledger: z
    .enum(["sirekap", "official"])
    .optional()
    .describe("Buku angka; tanpa ini penetapan bila ada, selain itu hitungan dari Sirekap"),
  at: atProp.optional(),
  title: titleProp.optional(),
});

export type SeatChartProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "SeatChart",
  name: "Bagan kursi",
  summary: "Kursi tiap partai sebagai setengah lingkaran, dengan tabel yang setara.",
  children: false,
  props,
  examples: ['<SeatChart contest="dpr-2024" />', '<SeatChart contest="dpr-2024" ledger="sirekap" />'],
};
