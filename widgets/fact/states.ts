import type { FactViewProps } from "./fact";

export const states: Readonly<Record<string, FactViewProps>> = {
  plain: { number: 1, isFirst: true, children: "2,51\u00a0persen" },
  several: { number: 2, isFirst: true, children: "478.878 dari 823.236\u00a0TPS" },
  unmarked: { children: "16,72" },
};
