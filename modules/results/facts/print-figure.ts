import { toNumberWords, toOrdinal } from "./number-words";
import type { PrintedFigure } from "./printed-figure";
import { absolute, formatRational, fromSteps, toSteps } from "./rational";
import type { FactValue } from "./value";

/** Places that the printed number stands for: trailing zeros of a round number are none. */
export function toMeantPlaces({ amount, decimals, scale }: PrintedFigure): number {
  let places = decimals - scale;
  if (decimals > 0) return places;
  let steps = absolute(amount);
  steps = { num: toSteps(steps, places), den: 1n };
  while (steps.num !== 0n && steps.num % 10n === 0n) {
    steps = { num: steps.num / 10n, den: 1n };
    places -= 1;
  }
  return places;
}

/** The real value in the form of `figure`: its decimals (never more than the source gives), scale, sign and words. */
export function toPrintedText(figure: PrintedFigure, value: FactValue): string {
  const { form, decimals, scale, sign } = figure;
  const size = absolute(value.amount);
  const whole = Number(toSteps(size, 0));
  if (form === "ordinal") return toOrdinal(whole);
  const words = form === "words" && scale === 0 ? toNumberWords(whole) : null;
  if (words !== null) return matchCase(figure.text, words);
  const digits = value.digits === null ? decimals : Math.min(decimals, Math.max(0, value.digits + scale));
  const qualified = toQualifiedSize(figure, value);
  const shown = formatRational(scaleDown(qualified ?? size, scale), digits);
  const isNegative = value.amount.num < 0n;
  if (sign === "") return shown;
  return `${isNegative ? "\u2212" : "+"}${shown}`;
}

function toQualifiedSize(figure: PrintedFigure, value: FactValue): FactValue["amount"] | null {
  const { qualifier } = figure;
  if (qualifier === null || value.law !== null) return null;
  const size = absolute(value.amount);
  // A round number that is far too large says nothing of how exactly its writer meant it.
  const meant = toMeantPlaces(figure);
  const places = toSteps(size, meant, "down") === 0n ? figure.decimals - figure.scale : meant;
  const rounding =
    qualifier === "about" ? "half" : qualifier === "more" || qualifier === "at-least" ? "down" : "up";
  return fromSteps(toSteps(size, places, rounding), places);
}

const scaleDown = ({ num, den }: FactValue["amount"], scale: number): FactValue["amount"] => ({
  num,
  den: den * 10n ** BigInt(scale),
});

const matchCase = (like: string, words: string): string =>
  /^\p{Lu}/u.test(like) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
