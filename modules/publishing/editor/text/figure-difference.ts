import { formatSigned } from "@/lib/format-id";

const FIGURE = /^([+\u2212-]?)([\d.]+)(?:,(\d+))?/;

const read = (text: string): { value: number; digits: number; unit: string } | null => {
  const [whole, sign, digits, fraction = ""] = FIGURE.exec(text.trim()) ?? [];
  if (whole === undefined || digits === undefined) return null;
  const value = Number(`${digits.replaceAll(".", "")}.${fraction || "0"}`);
  const unit = text.trim().slice(whole.length).trim();
  return Number.isFinite(value)
    ? { value: sign && sign !== "+" ? -value : value, digits: fraction.length, unit }
    : null;
};

/**
 * How far a figure moved, as printed: "+2.631", "+0,32 poin" for shares. Empty where the two are not of one kind, as
 * "1,2 juta" and "950 ribu": a difference that would have to be guessed is not shown.
 */
export function toDifference(written: string, now: string): string {
  const [before, after] = [read(written), read(now)];
  if (!before || !after || before.unit !== after.unit) return "";
  const digits = Math.max(before.digits, after.digits);
  const scale = 10 ** digits;
  const moved = (Math.round(after.value * scale) - Math.round(before.value * scale)) / scale;
  return /persen/.test(after.unit) ? `${formatSigned(moved, digits)} poin` : formatSigned(moved, digits);
}
