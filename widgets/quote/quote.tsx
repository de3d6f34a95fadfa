import type { ReactNode } from "react";
import type { QuoteProps } from "./schema";

/** Words of somebody else, with who and where. */
export const QuoteView = ({ source, children }: QuoteProps & { children?: ReactNode }) => (
  <figure className="quote">
    <blockquote>{children}</blockquote>
    <figcaption>{source}</figcaption>
  </figure>
);
