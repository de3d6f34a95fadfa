import type { ReactNode } from "react";

/** Ids of a figure's place in the text and of its row. */
export const toFigureId = (number: number): string => `r${number}`;
export const toFigureRowId = (number: number): string => `f${number}`;

/** Words that hold a figure, with the number of its row at the end; plain text without one. The text itself never changes. */
export function FigureLink({
  number,
  isFirst,
  children,
}: {
  number?: number;
  isFirst: boolean;
  children?: ReactNode;
}) {
  if (number === undefined) return <>{children}</>;
  return (
    <a className="f" href={`#${toFigureRowId(number)}`} {...(isFirst ? { id: toFigureId(number) } : {})}>
      {children}
      {/* Read out, a bare number behind a figure would be taken for a part of it. */}
      <sup aria-hidden="true">{number}</sup>
    </a>
  );
}
