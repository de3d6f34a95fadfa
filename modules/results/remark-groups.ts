import type { Remark } from "./remarks.server";

/** Everything that is remarked on one reading (or on bytes that were none), compared with one other. */
export type RemarkGroup = {
  key: string;
  /** The unit whose file it is. */
  unitCode: string;
  reading: Remark["reading"];
  against: Remark["against"];
  recordedAt: string;
  /** Totals that fell at the unit itself, largest first. */
  falls: readonly Remark[];
  /** Falls in the regions of its table. */
  regionFalls: readonly Remark[];
  others: readonly Remark[];
};

const fallOf = ({ before, after }: Remark): number => (after ?? 0) - (before ?? 0);

/**
 * Remarks in groups by reading and comparison, in the order in which the groups first appear.
 * @param placeCode whose ledger it is, where its row may stand in the file of another unit; the unit itself otherwise
 */
export function toRemarkGroups(remarks: readonly Remark[], placeCode?: string): RemarkGroup[] {
  const groups = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const key = toKey(remark);
    const group = groups.get(key);
    if (group) group.push(remark);
    else groups.set(key, [remark]);
  }
  return [...groups].flatMap(([key, all]) => {
    const [first] = all;
    if (!first) return [];
    const falls = all.filter(({ kind }) => kind === "fall").sort((a, b) => fallOf(a) - fallOf(b));
    const isOfUnit = ({ place, unitCode }: Remark) =>
      place === null || place.code === (placeCode ?? unitCode);
    return [
      {
        key,
        unitCode: first.unitCode,
        reading: first.reading,
        against: all.find(({ against }) => against !== null)?.against ?? null,
        recordedAt: first.recordedAt,
        falls: falls.filter(isOfUnit),
        regionFalls: falls.filter((remark) => !isOfUnit(remark)),
        others: all.filter(({ kind }) => kind !== "fall"),
      },
    ];
  });
}

/** Remarks without a reading stand alone. */
const toKey = ({ id, unitCode, reading, against, kind }: Remark): string =>
  reading === null
    ? `remark ${id}`
    : `${unitCode} ${reading.version ?? "held"} ${reading.asOf}${kind === "fall" && against ? ` ${against.asOf}` : ""}`;
