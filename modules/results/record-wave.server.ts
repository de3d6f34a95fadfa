import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import { insertPayloads, insertSnapshots, type Packed } from "./insert-snapshot.server";
import { type LoadedContext, loadJudgeContexts } from "./judge-context.server";
import { findUnknownNames } from "./known-names.server";
import { insertRemarks } from "./remark-rows.server";
import { closeSpells, openSpell } from "./spells.server";
import type { Judge, RecordOutcome, RemarkDraft, Verdict } from "./types";
import { growVersions, type Target } from "./unit-versions.server";

type Transaction = Prisma.TransactionClient;

/** A draft and the unit that it is about. */
export type WaveEntry = Packed & Target;
type Judged = { place: number; entry: WaveEntry; context: LoadedContext; verdict: Verdict };

/**
 * Judges and writes drafts of different units under the lock of their contests. Each table is asked and written once,
 * whatever the number of drafts.
 * @returns the outcomes in the order of the drafts
 */
export async function recordWave(
  tx: Transaction,
  entries: readonly WaveEntry[],
  judge: Judge,
): Promise<RecordOutcome[]> {
  const outcomes: RecordOutcome[] = new Array(entries.length);
  const same = await findSame(tx, entries);
  const fresh = [...entries.entries()].flatMap(([place, entry]) => {
    const known = same.get(place);
    if (known) outcomes[place] = toSameOutcome(known, entry);
    return known ? [] : [{ place, entry }];
  });
  const unknown =
    fresh.length === 0
      ? new Map<number, string>()
      : await findUnknownNames(
          tx,
          fresh.map(({ entry }) => entry),
        );
  const sound = fresh.filter(({ place, entry }, index) => {
    const detail = unknown.get(index);
    if (detail !== undefined)
      outcomes[place] = { kind: "unknown-reference", contest: entry.draft.contest, detail };
    return detail === undefined;
  });
  if (sound.length === 0) return outcomes;
  const contexts = await loadJudgeContexts(
    tx,
    sound.map(({ entry: { draft, contestId, unitCode } }) => {
      return { contestId, unitCode, ledger: draft.ledger, asOf: draft.asOf };
    }),
  );
  const judged = sound.map(({ place, entry }, index): Judged => {
    const context = contexts[index];
    if (!context) throw new Error("a draft was judged without a context");
    return { place, entry, context, verdict: judge({ ...entry.draft, unitCode: entry.unitCode }, context) };
  });
  for (const { place, outcome } of await write(tx, judged)) outcomes[place] = outcome;
  return outcomes;
}

type Placed = { place: number; outcome: RecordOutcome };

async function write(tx: Transaction, judged: readonly Judged[]): Promise<Placed[]> {
  const of = (kind: Verdict["kind"]) => judged.filter(({ verdict }) => verdict.kind === kind);
  const kept = judged.filter(({ verdict }) => verdict.kind !== "nothing");
  if (kept.length > 0)
    await insertPayloads(
      tx,
      kept.map(({ entry }) => entry),
    );
  const nothing = of("nothing").map(({ place, entry: { draft, unitCode } }): Placed => {
    return { place, outcome: { kind: "nothing-yet", contest: draft.contest, unitCode } };
  });
  const dark: Placed[] = [];
  for (const { place, entry } of of("dark")) {
    const { draft, unitCode, sha256 } = entry;
    const contestVersion = await openSpell(tx, entry, "DARK", draft.receivedAt, sha256);
    dark.push({ place, outcome: { kind: "dark", contest: draft.contest, unitCode, contestVersion } });
  }
  return [...nothing, ...dark, ...(await writeReadings(tx, [...of("hold"), ...of("accept")]))];
}

async function writeReadings(tx: Transaction, readings: readonly Judged[]): Promise<Placed[]> {
  if (readings.length === 0) return [];
  const accepted = readings.filter(({ verdict }) => verdict.kind === "accept");
  const versions = await growVersions(
    tx,
    accepted.map(({ entry }) => entry),
  );
  const versionOf = new Map(accepted.map((reading, index) => [reading, versions[index] ?? null]));
  const ids = await insertSnapshots(
    tx,
    readings.map((reading) => ({
      ...reading.entry,
      version: versionOf.get(reading) ?? null,
      heldReason: reading.verdict.kind === "hold" ? reading.verdict.reason : null,
    })),
  );
  await insertRemarks(
    tx,
    readings.map(({ entry: { draft, contestId, unitCode }, context, verdict }, index) => {
      const at = draft.receivedAt;
      return {
        contestId,
        unitCode,
        snapshotId: ids[index] ?? 0,
        ...context.ids,
        at,
        remarks: toRemarks(verdict, unitCode),
      };
    }),
  );
  // A reading with figures ends the dark; one that is news also ends the silence.
  await closeSpells(
    tx,
    accepted
      .filter(({ entry }) => entry.draft.ledger === "sirekap")
      .map((reading) => {
        const { draft, contestId, unitCode } = reading.entry;
        const isNews = reading.context.next === null;
        return { contestId, unitCode, version: versionOf.get(reading) ?? 0, at: draft.receivedAt, isNews };
      }),
  );
  return readings.map((reading, index) => ({
    place: reading.place,
    outcome: toOutcome(reading, versionOf.get(reading) ?? null, ids[index] ?? 0),
  }));
}

function toRemarks(verdict: Verdict, unitCode: string): readonly RemarkDraft[] {
  if (verdict.kind === "accept") return verdict.remarks;
  return verdict.kind === "hold" ? [...verdict.remarks, { kind: "held", placeCode: unitCode }] : [];
}

function toOutcome({ entry, context, verdict }: Judged, version: number | null, id: number): RecordOutcome {
  const { draft, unitCode, isContestUnit } = entry;
  const { contest } = draft;
  if (version === null)
    return { kind: "held", contest, unitCode, id, reason: verdict.kind === "hold" ? verdict.reason : "" };
  const fact = { contest, version, asOf: draft.asOf.toISOString(), isPresent: context.next === null };
  return isContestUnit
    ? { kind: "snapshot-recorded", ...fact }
    : { kind: "unit-recorded", unitCode, ...fact };
}

type Same = { id: number; version: number | null; asOf: Date; heldReason: string | null };

/** Readings of the same bytes for the same unit, by the place of the draft. */
async function findSame(tx: Transaction, entries: readonly WaveEntry[]): Promise<Map<number, Same>> {
  const rows = await tx.$queryRaw<(Same & { place: number })[]>`
    SELECT (asked.place - 1)::int AS place, snapshot.id, version, as_of AS "asOf", held_reason AS "heldReason"
    FROM unnest(${entries.map(({ contestId }) => contestId)}::int[], ${entries.map(({ unitCode }) => unitCode)}::text[],
      ${entries.map(({ sha256 }) => sha256)}::text[]) WITH ORDINALITY AS asked (contest_id, unit, sha256, place)
    JOIN snapshot ON snapshot.contest_id = asked.contest_id AND snapshot.region_code = asked.unit
      AND snapshot.payload_sha256 = asked.sha256`;
  return new Map(rows.map(({ place, ...row }) => [place, row]));
}

function toSameOutcome(same: Same, { draft: { contest }, unitCode }: WaveEntry): RecordOutcome {
  return same.version === null
    ? { kind: "held", contest, unitCode, id: same.id, reason: same.heldReason ?? "" }
    : { kind: "already-recorded", contest, version: same.version, asOf: same.asOf.toISOString() };
}
