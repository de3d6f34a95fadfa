import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";

export const props = z.strictObject({
  source: z.string().min(1).max(160).describe("Siapa yang dikutip, dan dari mana"),
});

export type QuoteProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "Quote",
  name: "Kutipan",
  summary: "Ucapan atau bunyi dokumen, kata demi kata, dengan sumbernya.",
  children: true,
  props,
  examples: ['<Quote source="UU 7/2017 Pasal 414">\n\nBunyi kutipan.\n\n</Quote>'],
};
