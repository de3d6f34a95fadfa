import type { ReactNode } from "react";

export type BookFigure = {
  /** "Sirekap" */
  name: string;
  /** "547.384 dari 823.378 TPS, per 21 Mar 2024, 00.37 WIB" */
  detail: ReactNode;
  /** "4,01" */
  value: string;
  /** On or over the threshold: the figure stands on the rule, else it hangs under it. */
  above: boolean;
};

export type TwoBooksFigureProps = {
  id: string;
  /** What the two figures are, for a screen reader. */
  caption: string;
  /** Two books of one figure; the first stands left. */
  first: BookFigure;
  second: BookFigure;
  thresholdLabel: string;
  thresholdDetail?: string;
};

/** The lead's picture: two books of one figure around the rule of the threshold. */
export function TwoBooksFigure(props: TwoBooksFigureProps) {
  const { id, caption, first, second, thresholdLabel, thresholdDetail } = props;
  const both = first.above === second.above;
  const sides = both ? (first.above ? "duo duo-up2" : "duo duo-dn2") : first.above ? "duo" : "duo duo-swap";
  return (
    <figure className={sides} aria-labelledby={id}>
      <figcaption className="vh" id={id}>
        {caption}
      </figcaption>
      <div className="duo-g">
        <Book book={first} place="b1st" />
        <p className="amb">
          {thresholdLabel} {thresholdDetail === undefined ? null : <span>{thresholdDetail}</span>}
        </p>
        <Book book={second} place="b2nd" />
      </div>
    </figure>
  );
}

function Book({ book, place }: { book: BookFigure; place: "b1st" | "b2nd" }) {
  const figure = (
    <p className="big">
      {book.value}
      <small>%</small>
    </p>
  );
  return (
    <div className={`${book.above ? "up" : "dn"} ${place}`}>
      {book.above ? null : figure}
      <p className="nm">{book.name}</p>
      <p className="sub">{book.detail}</p>
      {book.above ? figure : null}
    </div>
  );
}
