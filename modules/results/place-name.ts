import { toProperName } from "@/lib/proper-name";

/** "TPS 007", "KSK 010", "POS 025": what KPU numbers rather than names. */
const NUMBERED = /^(TPS|KSK|POS)\b/;

/**
 * A region's name as a page prints it. KPU's tree writes regencies, districts and villages in capitals ("KOTA BEKASI"),
 * provinces and places abroad not; only the former are changed.
 */
export function toPlaceName(name: string): string {
  if (NUMBERED.test(name)) return name;
  return toProperName(name)
    .replace(/^Kab\.? /, "Kab. ")
    .replace(/ Dan /g, " dan ");
}
