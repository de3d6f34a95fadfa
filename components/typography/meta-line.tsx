import type { ReactNode } from "react";

/** The quiet line under a story or a figure: time, byline, source. Links in it do not break. */
export function MetaLine({ children }: { children: ReactNode }) {
  return <p className="meta">{children}</p>;
}
