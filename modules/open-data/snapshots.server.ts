import "server-only";
import { parseVersion } from "@/lib/parse-version";
import { fail, succeed } from "@/lib/result";
import { getFiguresOfVersion } from "@/modules/results/figures.server";
import { listSnapshotHeads } from "@/modules/results/history.server";
import type { Ledger, SnapshotFigures } from "@/modules/results/types";
import type { OpenResult } from "./open-result";
import { type ContestPlace, findPlace, getWhole } from "./places.server";
import type { OpenSnapshot, OpenSnapshots } from "./shapes";
import { toOpenEntry, toOpenPath } from "./to-open";

export type FoundSnapshot = ContestPlace & { figures: SnapshotFigures };

/** A reading by its version as it stands in an address; of the contest, or of a unit below it. */
export async function findSnapshot(slug: string, text: string, code?: string): OpenResult<FoundSnapshot> {
  const found = await findPlace(slug, code);
  if (!found.ok) return found;
  const version = parseVersion(text);
  if (version === null)
    return fail({ kind: "bad-request", message: "A version is a whole number from 1, as in …/snapshots/3." });
  const figures = await getFiguresOfVersion(slug, version, found.value.place.code);
  // Not every version is a reading: a contest's version also grows when it is closed or its feed goes dark.
  return figures
    ? succeed({ ...found.value, figures })
    : fail({ kind: "not-found", message: "No reading has this version; …/snapshots lists them." });
}

/** …/snapshots/{version}: one reading, the same for good. */
export async function getOpenSnapshot(
  slug: string,
  version: string,
  code?: string,
): OpenResult<OpenSnapshot> {
  const found = await findSnapshot(slug, version, code);
  if (!found.ok) return found;
  const { contest, place, figures } = found.value;
  return succeed(await getWhole(contest, place, figures));
}

/** What a page of a list asks for. `before`: a version, or an entry's id. */
export type Page = { limit: number; before?: number | undefined };

/** …/snapshots: heads of accepted readings of one unit, newest version first. */
export async function getOpenSnapshots(
  slug: string,
  { limit, before, ledger }: Page & { ledger?: Ledger | undefined },
  code?: string,
): OpenResult<OpenSnapshots> {
  const found = await findPlace(slug, code);
  if (!found.ok) return found;
  const { contest, place } = found.value;
  // One more than asked for tells whether there are older ones.
  const heads = await listSnapshotHeads(slug, place.code, { ledger, before, limit: limit + 1 });
  const page = heads.slice(0, limit);
  const address = `${toOpenPath(slug, code)}/snapshots`;
  return succeed({
    contest: slug,
    rehearsal: contest.isRehearsal,
    snapshots: page.map((head) => toOpenEntry(contest, head)),
    next: heads.length > limit ? toNext(address, { limit, ledger, before: page.at(-1)?.version }) : null,
  });
}

/** The address of the next page; a query that is not given is left out. */
export function toNext(address: string, query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `${address}?${new URLSearchParams(given)}`;
}
