import {
  formatCount,
  formatDateShort,
  formatDateTimeShort,
  formatPercent,
  toJakartaIso,
} from "@/lib/format-id";
import { coveragePct } from "./share";
import type { Coverage, SnapshotHead, Standing } from "./types";

/** "21 Mar 2024, 00.37 WIB"; a decision that has only a day or a year gets no more than that. */
export function toAsOfLabel({ asOf, asOfPrecision }: Pick<SnapshotHead, "asOf" | "asOfPrecision">): string {
  if (asOfPrecision === "second") return formatDateTimeShort(new Date(asOf));
  return asOfPrecision === "day" ? formatDateShort(new Date(asOf)) : toJakartaIso(new Date(asOf)).slice(0, 4);
}

/** Value for <time datetime>, as exact as the label. */
export function toAsOfMachine({ asOf, asOfPrecision }: Pick<SnapshotHead, "asOf" | "asOfPrecision">): string {
  const wib = new Date(Date.parse(asOf) + 7 * 3_600_000).toISOString();
  if (asOfPrecision === "year") return wib.slice(0, 4);
  return asOfPrecision === "day" ? wib.slice(0, 10) : `${wib.slice(0, 19)}+07:00`;
}

/** "Keputusan KPU 360/2024", or null for a ledger without decisions. */
export const toDecisionLabel = (head: Pick<SnapshotHead, "decisionNumber">): string | null =>
  head.decisionNumber === null ? null : `Keputusan KPU ${head.decisionNumber}`;

/** A share as printed: never more digits than the source gave. */
export const toShareLabel = (standing: Pick<Standing, "sharePct" | "shareDigits">): string | null =>
  standing.sharePct === null ? null : formatPercent(standing.sharePct, standing.shareDigits);

/** "55,9": progress as the source prints it, with the digits that it gave, at most two. */
export function toTpsLabel(tpsPct: number): string {
  const [, decimals = ""] = String(tpsPct).split(".");
  return formatPercent(tpsPct, Math.min(2, decimals.length));
}

/** "66,48", the counted part of all polling stations in percent; null where either number is unknown. */
export function toCoverageLabel({ counted, total }: Coverage): string | null {
  const pct = coveragePct(counted, total);
  return pct === null ? null : formatPercent(pct, 2);
}

/** "547.384 dari 823.378 TPS", or as much of it as is known. */
export function toCoverageCounts({ counted, total }: Coverage): string | null {
  if (counted === null) return null;
  return total === null
    ? `${formatCount(counted)} TPS`
    : `${formatCount(counted)} dari ${formatCount(total)} TPS`;
}

/** Address of the page that shows a snapshot, its source and its bytes. */
export const toSnapshotPath = ({
  contest,
  version,
  unitCode,
  isContestUnit,
}: Pick<SnapshotHead, "contest" | "version" | "unitCode" | "isContestUnit">): string =>
  isContestUnit ? `/periksa/${contest}/${version}` : `/periksa/${contest}/wilayah/${unitCode}/${version}`;
