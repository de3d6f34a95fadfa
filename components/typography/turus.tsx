const strokes = "M2 2.2 1.7 21.6M7 2.4 7.2 21.8M12 2 11.8 21.9M17 2.3 17.3 21.5M-1.6 18.4 20.8 5.2";

/** The five-stroke tally of the polling station's sheet: between the words of the name, and as the end sign. */
export function Turus({ end = false }: { end?: boolean }) {
  return (
    <svg className={end ? "end turus" : "turus"} viewBox="-2 0 24 24" aria-hidden="true">
      <path d={strokes} />
    </svg>
  );
}
