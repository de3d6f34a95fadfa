/** An exact fraction; `den` is above zero. Figures are compared in these, so that no binary fraction decides a last digit. */
export type Rational = { num: bigint; den: bigint };

export type Rounding = "half" | "down" | "up";

export const toRational = (num: bigint | number, den: bigint | number = 1n): Rational => {
  const below = BigInt(den);
  return below < 0n ? { num: -BigInt(num), den: -below } : { num: BigInt(num), den: below };
};

/** "2.51" or "-3": plain decimal text, as the database and the parser of printed figures give it. */
export function parseDecimal(text: string): Rational {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const num = BigInt(whole + fraction);
  return { num: text.startsWith("-") ? -num : num, den: 10n ** BigInt(fraction.length) };
}

export const add = (a: Rational, b: Rational): Rational => ({
  num: a.num * b.den + b.num * a.den,
  den: a.den * b.den,
});
export const negate = ({ num, den }: Rational): Rational => ({ num: -num, den });
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational => ({ num: a.num * b.num, den: a.den * b.den });

/** `null` for a division by zero. */
export const divide = (a: Rational, b: Rational): Rational | null =>
  b.num === 0n ? null : toRational(a.num * b.den, a.den * b.num);

export const absolute = (value: Rational): Rational => (value.num < 0n ? negate(value) : value);

/** Below, equal or above: -1, 0 or 1. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * The value in steps of 10^-digits (`digits` may be below zero: -3 counts thousands). "half" rounds half away from zero, as
 * newspapers do; "down" and "up" go towards zero and away from it.
 */
export function toSteps({ num, den }: Rational, digits: number, rounding: Rounding = "half"): bigint {
  const above = (num < 0n ? -num : num) * 10n ** BigInt(Math.max(digits, 0));
  const below = den * 10n ** BigInt(Math.max(-digits, 0));
  const steps =
    rounding === "half"
      ? (above * 2n + below) / (below * 2n)
      : rounding === "down"
        ? above / below
        : (above + below - 1n) / below;
  return num < 0n ? -steps : steps;
}

/** What so many steps of 10^-digits are. */
export const fromSteps = (steps: bigint, digits: number): Rational =>
  digits >= 0 ? { num: steps, den: 10n ** BigInt(digits) } : { num: steps * 10n ** BigInt(-digits), den: 1n };

const groupThousands = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ".");

/** "3.097.583", "4,01", "−123": rounded half away from zero, as Indonesian newspapers print it. */
export function formatRational(value: Rational, digits: number): string {
  const steps = toSteps(value, digits);
  const text = (steps < 0n ? -steps : steps).toString().padStart(digits + 1, "0");
  const whole = groupThousands(digits === 0 ? text : text.slice(0, -digits));
  return `${steps < 0n ? "\u2212" : ""}${whole}${digits === 0 ? "" : `,${text.slice(-digits)}`}`;
}
