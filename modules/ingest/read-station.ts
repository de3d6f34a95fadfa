import { fail, type Result, succeed } from "@/lib/result";
import type { SnapshotDraft } from "@/modules/results/types";
import { parseCount } from "./parse-count";
import type { IngestReference } from "./parse-sirekap";
import { readVotes, toValidVotes, type Votes } from "./read-votes";
import { LARGEST_STATIONS } from "./reading-rules";
import { type Rejection, toRejection } from "./rejection";
import type { StationResponse } from "./sirekap-shape";

/** What the file of a polling station says; `votes` is null while nothing is counted there. */
export type StationReading = {
  votes: Votes | null;
  validVotes: number | null;
  station: NonNullable<SnapshotDraft["station"]>;
};

/**
 * A polling station's votes and the numbers of its minutes, each unknown where the file leaves it out. DPR and DPRD
 * count a party under `{jml_suara_total, jml_suara_partai}`; the candidates of its list are left aside.
 */
export function readStation(
  { chart, administrasi }: StationResponse,
  { candidacies }: IngestReference,
): Result<StationReading, Rejection> {
  const place = { label: "chart", path: "chart" };
  const votes = readVotes(toVoteRow(chart ?? {}), candidacies, place, { mayLack: true });
  if (!votes.ok) return votes;
  const minutes = administrasi ?? {};
  const valid = readMinute(minutes, "suara_sah");
  if (!valid.ok) return valid;
  const registered = readMinute(minutes, "pemilih_dpt_j");
  if (!registered.ok) return registered;
  const ballots = readMinute(minutes, "suara_total");
  if (!ballots.ok) return ballots;
  const invalid = readMinute(minutes, "suara_tidak_sah");
  if (!invalid.ok) return invalid;
  return succeed({
    votes: votes.value,
    // The sum of the votes shown, so that shares add up; what the minutes say only where the sum is not known.
    validVotes: votes.value && (toValidVotes(votes.value) ?? valid.value),
    station: { registeredVoters: registered.value, ballotsCast: ballots.value, invalidVotes: invalid.value },
  });
}

function toVoteRow(chart: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(chart).map(([key, cell]) => {
    const isParty = typeof cell === "object" && cell !== null && Object.hasOwn(cell, "jml_suara_total");
    return [key, isParty ? (cell as { jml_suara_total: unknown }).jml_suara_total : cell];
  });
  return Object.fromEntries(entries);
}

function readMinute(
  minutes: Readonly<Record<string, unknown>>,
  key: string,
): Result<number | null, Rejection> {
  const value = minutes[key];
  if (value === undefined || value === null) return succeed(null);
  const path = `administrasi.${key}`;
  const count = parseCount(value);
  const why = !count.ok
    ? count.failure.why
    : count.value > LARGEST_STATIONS
      ? `${count.value} is too large`
      : null;
  if (count.ok && why === null) return succeed(count.value);
  const kind = count.ok ? "vote-too-large" : count.failure.kind;
  return fail(
    toRejection(kind, `${path} of the polling station is wrong: ${why}; fetch the file again.`, path),
  );
}
