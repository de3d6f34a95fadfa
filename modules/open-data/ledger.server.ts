import "server-only";
import { succeed } from "@/lib/result";
import { listRemarks } from "@/modules/results/remarks.server";
import { listSpells } from "@/modules/results/spells.server";
import { findContest } from "./contests.server";
import type { OpenCorrections, OpenSpells } from "./ledger-shapes";
import type { OpenResult } from "./open-result";
import { type Page, toNext } from "./snapshots.server";
import { toOpenPath, toWibIso } from "./to-open";

/** Above every id, so that the first page is in the order of writing too. */
const NO_ID = 2 ** 31 - 1;

/** …/corrections: the ledger of the contest's own readings, the last entry first. */
export async function getOpenCorrections(slug: string, { limit, before }: Page): OpenResult<OpenCorrections> {
  const contest = await findContest(slug);
  if (!contest.ok) return contest;
  const found = await listRemarks(slug, { limit: limit + 1, beforeId: before ?? NO_ID });
  const page = found.slice(0, limit);
  const toPoint = (head: { version: number | null; asOf: string } | null) =>
    head && { version: head.version, asOf: toWibIso(head.asOf) };
  return succeed({
    contest: slug,
    rehearsal: contest.value.isRehearsal,
    corrections: page.map(({ id, kind, place, candidacy, before, after, reading, against, ...rest }) => ({
      id,
      kind,
      region: place,
      candidacy: candidacy?.slug ?? null,
      before,
      after,
      reading: toPoint(reading),
      against: toPoint(against),
      reason: rest.reason,
      detail: rest.detail,
      recordedAt: toWibIso(rest.recordedAt),
    })),
    next:
      found.length > limit
        ? toNext(`${toOpenPath(slug)}/corrections`, { limit, before: page.at(-1)?.id })
        : null,
  });
}

/** …/spells: times in which the contest's own feed gave no result, newest first. */
export async function getOpenSpells(slug: string): OpenResult<OpenSpells> {
  const contest = await findContest(slug);
  if (!contest.ok) return contest;
  const spells = await listSpells(slug, contest.value.regionCode);
  return succeed({
    contest: slug,
    rehearsal: contest.value.isRehearsal,
    spells: spells.map(({ kind, startedAt, endedAt }) => ({
      kind,
      from: toWibIso(startedAt),
      until: endedAt === null ? null : toWibIso(endedAt),
    })),
  });
}
