import { toMeantPlaces, toPrintedText } from "./print-figure";
import type { PrintedFigure, PrintedUnit } from "./printed-figure";
import { absolute, compare, divide, fromSteps, subtract, toRational, toSteps } from "./rational";
import type { FactUnit, FactValue } from "./value";

/** What is wrong with a printed figure, and how the number should read (in the form in which it is printed). */
export type Mismatch =
  | { kind: "wrong" | "rounding" | "too-precise" | "qualifier" | "direction"; right: string }
  /** `expected`: the unit's words. `printed` null: there is none. */
  | { kind: "unit"; expected: PrintedUnit; printed: PrintedUnit | null };

const UNITS: Readonly<Record<FactUnit, PrintedUnit | null>> = {
  votes: "suara",
  tps: "TPS",
  seats: "kursi",
  parties: "partai",
  share: "persen",
  points: "poin persen",
  rank: null,
  number: null,
};

export const toPrintedUnit = (unit: FactUnit): PrintedUnit | null => UNITS[unit];

export type FigureSurroundings = {
  /** Units that stand elsewhere in the same sentence or above the same column, and may be left out at the figure. */
  units: ReadonlySet<PrintedUnit>;
};

/** Why `figure` does not say what `value` is; null where it does. */
export function compareFigure(
  figure: PrintedFigure,
  value: FactValue,
  surroundings: FigureSurroundings,
): Mismatch | null {
  return checkUnit(figure, value.unit, surroundings) ?? checkAmount(figure, value);
}

function checkUnit(
  { unit, isUnitBorrowed }: PrintedFigure,
  of: FactUnit,
  { units }: FigureSurroundings,
): Mismatch | null {
  const expected = UNITS[of];
  if (expected === null) return null;
  // Behind a borrowed unit the number may be of another kind: "sembilan dari 823.236 TPS".
  if (unit !== null)
    return unit === expected || (isUnitBorrowed && units.has(expected))
      ? null
      : { kind: "unit", expected, printed: unit };
  const needsUnit = expected === "persen" || expected === "poin persen";
  return needsUnit && !units.has(expected) ? { kind: "unit", expected, printed: null } : null;
}

function checkAmount(figure: PrintedFigure, value: FactValue): Mismatch | null {
  const { decimals, scale, sign, qualifier, direction } = figure;
  const places = decimals - scale;
  // Without a sign only the size is printed: "selisihnya 25 suara".
  const isSigned = sign !== "" || !(value.isDifference || value.amount.num < 0n);
  const real = isSigned ? value.amount : absolute(value.amount);
  const right = (kind: "wrong" | "rounding" | "too-precise" | "qualifier" | "direction"): Mismatch => ({
    kind,
    right: toPrintedText(figure, value),
  });
  const isUp = value.amount.num > 0n;
  if (value.isChange && direction !== null && value.amount.num !== 0n && (direction === "up") !== isUp)
    return right("direction");
  if (value.digits !== null && places > value.digits) return right("too-precise");
  const printed = figure.amount;
  if (qualifier !== null && value.law === null)
    return isTrue(figure, value) ? null : right(toQualified(figure, value));
  if (isRounded(printed, real, places, value.digits)) return null;
  const unit = fromSteps(1n, places);
  return right(compare(absolute(subtract(printed, real)), unit) < 0 ? "rounding" : "wrong");
}

/** The printed number is the real one rounded to `places`. Of a figure that was rounded before, both sides of a half will do. */
function isRounded(
  printed: PrintedFigure["amount"],
  real: FactValue["amount"],
  places: number,
  digits: number | null,
): boolean {
  const fits = (value: FactValue["amount"]) =>
    compare(fromSteps(toSteps(value, places), places), printed) === 0;
  if (fits(real)) return true;
  if (digits === null || places >= digits) return false;
  const half = divide(fromSteps(1n, places), toRational(2n));
  return half !== null && compare(absolute(subtract(real, printed)), half) === 0;
}

/**
 * A qualified number must be true and as near as its own precision allows: "lebih dari 77 juta" of 77.272.187, but neither 78
 * nor 76.
 */
function isTrue(figure: PrintedFigure, value: FactValue): boolean {
  const { qualifier, amount } = figure;
  const real = figure.sign === "" ? absolute(value.amount) : value.amount;
  const printed = figure.sign === "" ? absolute(amount) : amount;
  const places = toMeantPlaces(figure);
  const [below, above] = [toSteps(real, places, "down"), toSteps(real, places, "up")].map((steps) =>
    fromSteps(steps, places),
  );
  const order = compare(real, printed);
  switch (qualifier) {
    case "more":
      return order > 0 && below !== undefined && compare(below, printed) === 0;
    case "less":
      return order < 0 && above !== undefined && compare(above, printed) === 0;
    case "at-least":
      return order >= 0 && below !== undefined && compare(below, printed) === 0;
    case "at-most":
      return order <= 0 && above !== undefined && compare(above, printed) === 0;
    default:
      return isRounded(printed, real, places, value.digits);
  }
}

/** Whether the number or the word before it is what cannot stand. */
function toQualified(figure: PrintedFigure, value: FactValue): "wrong" | "qualifier" {
  const real = figure.sign === "" ? absolute(value.amount) : value.amount;
  const isExact = compare(real, figure.amount) === 0;
  return isExact && (figure.qualifier === "more" || figure.qualifier === "less") ? "qualifier" : "wrong";
}
