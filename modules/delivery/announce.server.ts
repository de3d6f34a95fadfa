import "server-only";
import { getDb } from "@/modules/ops/db.server";
import type { RecordOutcome, SnapshotRecorded } from "@/modules/results/types";

/** The fact that an article's file, or the words around all articles, are no longer what they were. */
export type ArticleChanged = { kind: "article-changed"; slug: string };

/** PostgreSQL channel on which running portals hear of facts. */
export const FACTS_CHANNEL = "warta";

/**
 * Tells every running portal of a fact, through the database they share. Only a hint: a portal that was away
 * finds the change by itself when it next compares versions (see listen.server.ts). Throws when the database
 * is away; what was recorded stays recorded.
 */
export async function announce(fact: SnapshotRecorded | ArticleChanged): Promise<void> {
  const hint =
    fact.kind === "snapshot-recorded"
      ? { contest: fact.contest, version: fact.version }
      : { slug: fact.slug };
  await getDb()
    .$executeRaw`SELECT pg_notify(${FACTS_CHANNEL}, ${JSON.stringify({ kind: fact.kind, ...hint })})`;
}

/**
 * Tells running portals what a recording changed for readers, if anything: a new reading of a contest or of a unit below
 * it, or that the feed went dark. Throws like `announce`.
 */
export async function announceOutcome(outcome: RecordOutcome): Promise<void> {
  const fact = toFact(outcome);
  if (fact) await announce(fact);
}

function toFact(outcome: RecordOutcome): SnapshotRecorded | null {
  switch (outcome.kind) {
    case "snapshot-recorded":
      return outcome;
    case "unit-recorded":
      return { ...outcome, kind: "snapshot-recorded" };
    case "dark": {
      const { contest, contestVersion: version } = outcome;
      return version === null
        ? null
        : { kind: "snapshot-recorded", contest, version, asOf: "", isPresent: false };
    }
    default:
      return null;
  }
}
