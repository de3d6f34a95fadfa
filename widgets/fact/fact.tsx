import type { ReactNode } from "react";
import { FigureLink } from "@/components/figures/figure-link";

export type FactViewProps = {
  /** The figure's number among those of the article; without one it is plain text. */
  number?: number;
  /** Whether it stands here for the first time: its row leads back to it. */
  isFirst?: boolean;
  children?: ReactNode;
};

/** A bound figure: the words as published, and the way to its row at the end of the article. */
export const FactView = ({ number, isFirst, children }: FactViewProps) => (
  <FigureLink {...(number === undefined ? {} : { number })} isFirst={isFirst === true}>
    {children}
  </FigureLink>
);
