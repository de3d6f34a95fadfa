import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";
import { atProp, candidacyProp, contestProp } from "@/modules/results/prop-schemas";

/** `printed`, not `at`: the block compares that time with the present, so it follows the count. */
export const props = z.strictObject({ contest: contestProp, party: candidacyProp, printed: atProp });

export type ThenNowProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "ThenNow",
  name: "Angka ini kini",
  summary: "Bagian suara satu partai saat berita dimuat, kini, dan menurut penetapan.",
  children: false,
  props,
  examples: ['<ThenNow contest="dpr-2024" party="psi" printed="2024-02-20T11:00+07:00" />'],
};
