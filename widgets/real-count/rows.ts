import { formatSigned } from "@/lib/format-id";
import { toVoteChanges } from "@/modules/results/changes";
import { toShareLabel } from "@/modules/results/labels";
import type { Reading } from "@/modules/results/reading.server";
import { compareWithThreshold } from "@/modules/results/threshold";
import type { Candidacy, Standing } from "@/modules/results/types";

export type Row =
  | { kind: "figure"; standing: Standing; note: string | null; changed: boolean }
  | { kind: "unknown"; candidacy: Candidacy }
  | { kind: "threshold" };

/**
 * Rows in the order they are printed. A candidacy that the source does not mention has no row in a partial
 * report and an empty one before the first reading: never a zero. The threshold line stands between rows
 * only where all candidacies are shown, since a subset has no "above" and "below".
 */
export function toRows(reading: Reading, parties: readonly string[] | undefined): Row[] {
  const { figures, candidacies, contest } = reading;
  const isShown = (slug: string) => parties === undefined || parties.includes(slug);
  if (!figures) {
    return candidacies
      .filter(({ slug }) => isShown(slug))
      .map((candidacy) => ({ kind: "unknown", candidacy }));
  }
  const notes = toNotes(reading);
  const changed = new Set(
    toVoteChanges(reading.since, figures).flatMap((c) => (c.delta ? [c.candidacy.slug] : [])),
  );
  const rows: Row[] = [];
  let wasAbove = false;
  for (const standing of figures.standings) {
    const { slug } = standing.candidacy;
    const known = standing.votes !== null || standing.sharePct !== null;
    if (!isShown(slug) || (!known && parties === undefined)) continue;
    if (!known) {
      rows.push({ kind: "unknown", candidacy: standing.candidacy });
      continue;
    }
    const isAbove =
      contest.thresholdPct === null
        ? null
        : compareWithThreshold(standing, figures.validVotes, contest.thresholdPct);
    const crosses = wasAbove && isAbove !== null && isAbove < 0;
    if (parties === undefined && figures.completeness === "full" && crosses) rows.push({ kind: "threshold" });
    wasAbove = isAbove !== null && isAbove >= 0;
    rows.push({ kind: "figure", standing, note: notes.get(slug) ?? null, changed: changed.has(slug) });
  }
  return rows;
}

/** What stands in small figures in a row: the change, or what a pinned share is now. */
function toNotes({ figures, since, previous, falls, current }: Reading): Map<string, string> {
  if (current) {
    return new Map(
      current.standings.flatMap((standing) => {
        const label = toShareLabel(standing);
        return label === null ? [] : [[standing.candidacy.slug, `kini ${label}`] as const];
      }),
    );
  }
  const before = since ?? (falls.length > 0 ? previous : null);
  const changes = toVoteChanges(before, figures).filter(({ delta }) => delta !== 0);
  return new Map(changes.map(({ candidacy, delta }) => [candidacy.slug, formatSigned(delta)]));
}

/** Upper end of the bars: the highest share, up to the next five, so that lengths compare between updates. */
export function toBarMax(rows: readonly Row[]): number {
  const shares = rows.map((row) => (row.kind === "figure" ? (row.standing.sharePct ?? 0) : 0));
  return Math.max(20, Math.ceil(Math.max(0, ...shares) / 5) * 5);
}
