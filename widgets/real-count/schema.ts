import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";
import {
  atProp,
  candidaciesProp,
  candidacyProp,
  contestProp,
  titleProp,
} from "@/modules/results/prop-schemas";

export const props = z.strictObject({
  contest: contestProp,
  at: atProp.optional(),
  ledger: z.enum(["sirekap", "official"]).optional().describe("Buku: Sirekap (bawaan) atau penetapan resmi"),
  parties: candidaciesProp.optional(),
  highlight: candidacyProp.optional().describe("Baris yang ditebalkan"),
  title: titleProp.optional(),
});

export type RealCountProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "RealCount",
  name: "Tabel perolehan suara",
  summary: "Tabel perolehan dengan batang, garis ambang, waktu, cakupan, dan sumber.",
  children: false,
  props,
  examples: [
    '<RealCount contest="dpr-2024" />',
    '<RealCount contest="dprd-dki-2024" at="2024-02-20T11:00+07:00" highlight="psi" />',
    '<RealCount contest="dpr-2024" ledger="official" parties={["ppp","psi"]} />',
  ],
};
