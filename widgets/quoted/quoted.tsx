import type { ReactNode } from "react";
import { FigureLink } from "@/components/figures/figure-link";

export type QuotedViewProps = { number?: number; isFirst?: boolean; children?: ReactNode };

/** A figure of somebody else's: the words as published, and the way to the row that names its source. */
export const QuotedView = ({ number, isFirst, children }: QuotedViewProps) => (
  <FigureLink {...(number === undefined ? {} : { number })} isFirst={isFirst === true}>
    {children}
  </FigureLink>
);
