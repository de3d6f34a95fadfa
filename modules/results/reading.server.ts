import "server-only";
import { toFalls, toVoteChanges, type VoteChange } from "./changes";
import { type CountState, toCountState } from "./count-state";
import { getLatestFigures, getPreviousFigures, toPinnedScope } from "./figures.server";
import { getContest, listCandidacies } from "./queries.server";
import { isDarkAt } from "./spells.server";
import type { Candidacy, Contest, Ledger, SnapshotFigures } from "./types";

/** Everything that a widget needs to show one contest at one moment, from one version of it. */
export type Reading = {
  contest: Contest;
  candidacies: Candidacy[];
  ledger: Ledger;
  /** Null before the first snapshot in scope. */
  figures: SnapshotFigures | null;
  state: CountState;
  /** The complete reading before this one. */
  previous: SnapshotFigures | null;
  /** Totals that fell since `previous`, largest first. */
  falls: VoteChange[];
  /** What the reader had on the page before an update, when that differs. */
  since: SnapshotFigures | null;
  /** For a pinned reading: what the same ledger says now, when that is newer. */
  current: SnapshotFigures | null;
};

export type ReadingRequest = {
  contest: string;
  ledger?: Ledger | undefined;
  /** Pins the reading to a time (ISO 8601 with offset): the snapshot of then, never moving. */
  at?: string | undefined;
  /** The contest as it stood at this version; versions recorded later do not exist for it. */
  version?: number | undefined;
  /** The version that a reader's page showed before. */
  since?: number | undefined;
};

/** `null` for a contest that does not exist. */
export async function getReading(request: ReadingRequest, now = new Date()): Promise<Reading | null> {
  const { ledger = "sirekap", at, version, since } = request;
  const contest = await getContest(request.contest);
  if (!contest) return null;
  const scope = { ledger, ...(version === undefined ? {} : { version }) };
  const figures = await getLatestFigures(contest.slug, at === undefined ? scope : { ...scope, at });
  const pinned = at === undefined ? scope : await toPinnedScope(contest.slug, { ...scope, at });
  const previous = figures && (await getPreviousFigures(figures, pinned));
  const falls = figures?.completeness === "full" ? toFalls(toVoteChanges(previous, figures)) : [];
  return {
    contest,
    candidacies: await listCandidacies(contest.slug),
    ledger,
    figures,
    state: toCountState({
      figures,
      ledger,
      pinned: at !== undefined,
      closed: contest.closedAt !== null,
      falls: falls.length > 0,
      dark: await isDarkAt(contest.slug, contest.regionCode, version),
      now,
    }),
    previous,
    falls,
    since: await getEarlier(contest.slug, ledger, since, figures),
    current: await getCurrent(contest.slug, scope, at, figures),
  };
}

async function getEarlier(
  contest: string,
  ledger: Ledger,
  since: number | undefined,
  shown: SnapshotFigures | null,
) {
  if (since === undefined || !shown) return null;
  const earlier = await getLatestFigures(contest, { ledger, version: since });
  return earlier && earlier.version !== shown.version ? earlier : null;
}

async function getCurrent(
  contest: string,
  scope: { ledger: Ledger; version?: number },
  at: string | undefined,
  shown: SnapshotFigures | null,
) {
  if (at === undefined) return null;
  const latest = await getLatestFigures(contest, scope);
  return latest && latest.version !== shown?.version ? latest : null;
}
