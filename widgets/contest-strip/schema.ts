import { z } from "zod";
import type { WidgetSchema } from "@/modules/articles/widget-schema";
import { contestProp } from "@/modules/results/prop-schemas";

export const props = z.strictObject({ contest: contestProp });

export type ContestStripProps = z.infer<typeof props>;

export const schema: WidgetSchema = {
  tag: "ContestStrip",
  name: "Pita kontes utama",
  summary: "Sepuluh perolehan teratas dalam satu pita; untuk halaman depan.",
  children: false,
  props,
  examples: ['<ContestStrip contest="dpr-2024" />'],
};
