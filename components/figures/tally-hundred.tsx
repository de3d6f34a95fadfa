const verticals = ["M2 2.2 1.7 21.6", "M6 2.4 6.2 21.8", "M10 2 9.8 21.9", "M14 2.3 14.3 21.5"];
const bundle = [...verticals, "M-1.4 18.4 17.6 5.2"];
const bundleWidth = 20.4;

/** Moves a stroke to its bundle: only absolute x stand at even places of the path. */
function toPath(strokes: number[]): string {
  return strokes
    .map((stroke) => {
      const shift = Math.floor(stroke / 5) * bundleWidth;
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (bundle[stroke % 5] ?? "").slice(1).split(" ").map(Number);
      return `M${(x1 + shift).toFixed(1)} ${y1} ${(x2 + shift).toFixed(1)} ${y2}`;
    })
    .join("");
}

/**
 * One stroke for one polling station in a hundred.
 * @param pct share counted, 0 to 100; whole strokes only, rounded down: an unfinished count never looks full.
 * @param label what a screen reader hears: "58 turus terisi dari 100: 58,17 persen TPS sudah masuk"
 */
export function TallyHundred({ pct, label }: { pct: number; label: string }) {
  const full = Math.max(0, Math.min(100, Math.floor(pct)));
  const all = Array.from({ length: 100 }, (_, index) => index);
  return (
    <div className="tally" role="img" aria-label={label}>
      <svg viewBox="-2 0 408 24" aria-hidden="true">
        {full < 100 ? <path className="o" d={toPath(all.slice(full))} /> : null}
        {full > 0 ? <path d={toPath(all.slice(0, full))} /> : null}
      </svg>
    </div>
  );
}
