/** A seat of the chart: its middle and radius in a viewBox of `HEMICYCLE_BOX`, and the key of the party that holds it. */
export type HemicycleSeat = { x: number; y: number; r: number; key: string };

/** The half circle stands on the lower edge. */
export const HEMICYCLE_BOX = { width: 100, height: 55 } as const;

/** Radius of the innermost row where the outermost has 1; the hole is for a number. */
const INNER_RADIUS = 0.4;
/** Part of the space between two middles that a seat fills. */
const FILL = 0.84;
/** A few seats alone do not grow beyond what the box holds: this much between two middles. */
const MOST_SPACE = 0.26;
const MOST_ROWS = 200;

/**
 * Seats in concentric half circles, all of one size and evenly spread, the parties from left to right as handed in. Each party is
 * one sector: by angle, its seats follow one another. The same input gives the same numbers, rounded to two decimals, so that a
 * page's HTML differs between no two machines. Made for houses up to some thousand seats.
 *
 * @param parties seats held, whole numbers from zero; hand in unassigned seats as a party of their own
 */
export function toHemicycle(parties: readonly { key: string; seats: number }[]): HemicycleSeat[] {
  const keys = parties.flatMap(({ key, seats }) => Array.from({ length: seats }, () => key));
  if (keys.length === 0) return [];
  const { rows, space } = toRows(keys.length);
  const outer = HEMICYCLE_BOX.width / 2;
  // The outermost middles keep a radius from the edge: r = part × (outer − r).
  const part = (FILL * space) / 2;
  const r = (part * outer) / (1 + part);
  const reach = outer - r;
  const places = rows.flatMap(({ radius, count }) =>
    Array.from({ length: count }, (_, index) => ({
      radius,
      // From 0, left, to 1, right; a row of one seat has it in the middle.
      turn: count === 1 ? 0.5 : index / (count - 1),
    })),
  );
  places.sort((a, b) => a.turn - b.turn || a.radius - b.radius);
  return places.map(({ radius, turn }, index) => ({
    x: round(outer - Math.cos(Math.PI * turn) * radius * reach),
    y: round(HEMICYCLE_BOX.height - r - Math.sin(Math.PI * turn) * radius * reach),
    r: round(r),
    key: keys[index] ?? "",
  }));
}

type Row = { radius: number; count: number };

/** The number of rows that leaves the most space between any two seats. */
function toRows(total: number): { rows: Row[]; space: number } {
  let best: { rows: Row[]; space: number } | null = null;
  for (let count = 1; count <= Math.min(total, MOST_ROWS); count += 1) {
    const rows = spreadSeats(total, toRadii(count));
    const space = measureSpace(rows);
    if (best && space <= best.space) {
      // More rows are only closer to one another from here on.
      if (count > 1 && toGap(count) < best.space) break;
    } else best = { rows, space };
  }
  if (!best) throw new Error("a house without seats has no rows");
  return best;
}

const toGap = (rows: number): number => (rows === 1 ? MOST_SPACE : (1 - INNER_RADIUS) / (rows - 1));

const toRadii = (rows: number): number[] =>
  Array.from({ length: rows }, (_, index) => 1 - (rows === 1 ? 0 : index * toGap(rows)));

/** Seats by row in proportion to its length, one at least; what is left over goes to the largest remainders. */
function spreadSeats(total: number, radii: readonly number[]): Row[] {
  const length = radii.reduce((sum, radius) => sum + radius, 0);
  // Between n seats of a row are n − 1 spaces: those are what its length is divided into.
  const rows = radii.map((radius) => {
    const wanted = ((total - radii.length) * radius) / length;
    return { radius, count: 1 + Math.floor(wanted), remainder: wanted - Math.floor(wanted) };
  });
  let left = total - rows.reduce((sum, { count }) => sum + count, 0);
  for (const row of [...rows].sort((a, b) => b.remainder - a.remainder || b.radius - a.radius)) {
    if (left <= 0) break;
    row.count += 1;
    left -= 1;
  }
  return rows.map(({ radius, count }) => ({ radius, count }));
}

/** The least distance between two middles: between rows, or between neighbours of one. */
function measureSpace(rows: readonly Row[]): number {
  const chords = rows.map(({ radius, count }) =>
    count === 1 ? MOST_SPACE : 2 * radius * Math.sin(Math.PI / (2 * (count - 1))),
  );
  return Math.min(MOST_SPACE, toGap(rows.length), ...chords);
}

const round = (value: number): number => Math.round(value * 100) / 100;
