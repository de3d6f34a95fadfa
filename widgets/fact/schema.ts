import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";
import { listCitations } from "@/modules/results/facts/list-citations";
import { atProp } from "@/modules/results/prop-schemas";

export const props = z.strictObject({
  of: z
    .string()
    .min(1, "Sebut angkanya, misalnya dpr-2024/psi/share.")
    .max(600)
    .describe("Alamat angka: kontes/partai/besaran, misalnya dpr-2024/psi/share"),
  at: atProp.optional().describe("Waktu data; tanpa ini asOf artikel"),
  ledger: z.enum(["sirekap", "official"]).optional().describe("Buku: Sirekap (bawaan) atau penetapan resmi"),
});

export type FactProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "Fact",
  name: "Angka terikat",
  summary:
    "Angka di dalam kalimat yang diperiksa terhadap data, dengan sumber dan nilainya kini di bawah berita.",
  children: true,
  inline: true,
  cites: ({ of, at, ledger }) =>
    listCitations({
      of: typeof of === "string" ? of : "",
      ...(typeof at === "string" ? { at } : {}),
      ledger: ledger === "official" ? "official" : "sirekap",
    }),
  props,
  examples: [
    '<Fact of="dpr-2024/psi/share" at="2024-02-20T11:00:00+07:00">2,51 persen</Fact>',
    '<Fact of="dpr-2024/tps/counted, tps/total">478.878 dari 823.236 TPS</Fact>',
    '<Fact of="dpr-2024/ppp/votes" ledger="official">5.878.777 suara</Fact>',
  ],
};
