import type { QuotedViewProps } from "./quoted";

export const states: Readonly<Record<string, QuotedViewProps>> = {
  plain: { number: 3, isFirst: true, children: "106\u00a0kursi" },
  unmarked: { children: "106\u00a0kursi" },
};
