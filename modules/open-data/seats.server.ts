import "server-only";
import { fail, succeed } from "@/lib/result";
import {
  type DistrictVotes,
  getSeatReading,
  type SeatBook,
  type SeatReading,
} from "@/modules/results/seat-reading.server";
import type { SeatAllocation } from "@/modules/results/seats";
import { findContest } from "./contests.server";
import type { OpenResult } from "./open-result";
import type { OpenBook, OpenSeats } from "./seat-shapes";
import { toOpenCandidacy, toWibIso } from "./to-open";

/** …/seats: computed from each ledger, apart, and decided. `threshold`: percent in the place of the law's; 0 for none. */
export async function getOpenSeats(
  slug: string,
  { threshold }: { threshold?: number | undefined },
): OpenResult<OpenSeats> {
  const contest = await findContest(slug);
  if (!contest.ok) return contest;
  const reading = await getSeatReading(slug, { thresholdPct: threshold });
  if (!reading)
    return fail({ kind: "not-found", message: "No electoral districts are known of this contest." });
  const { contest: of, thresholdPct, isSupposed, decided } = reading;
  return succeed({
    contest: of.slug,
    rehearsal: of.isRehearsal,
    method: "sainte-lague",
    threshold: {
      pct: thresholdPct === 0 ? null : thresholdPct,
      lawPct: of.thresholdPct,
      law: of.thresholdLaw,
      isSupposed,
    },
    seats: of.seats,
    dapil: reading.districts.map(({ code, name, seats }) => ({ code, name, seats })),
    candidacies: reading.candidacies.map(toOpenCandidacy),
    sirekap: toOpenBook(reading, reading.sirekap),
    official: toOpenBook(reading, reading.official),
    decided: decided && {
      version: decided.head.version,
      asOf: toWibIso(decided.head.asOf),
      asOfPrecision: decided.head.asOfPrecision,
      source: decided.head.source,
      parties: [...decided.seats].map(([slug, seats]) => ({ slug, seats })),
    },
  });
}

/** Null where no district has a reading in the ledger. */
function toOpenBook({ candidacies, districts }: SeatReading, book: SeatBook): OpenBook | null {
  const { head, national, computed, votes } = book;
  if (!head) return null;
  const read = new Set(votes.map(({ code }) => code));
  const unread = districts.map(({ code }) => code).filter((code) => !read.has(code));
  const places = new Map(districts.map((district) => [district.code, district]));
  const results = new Map(computed?.districts.map(({ code, result }) => [code, result]));
  const uncomputed = computed?.uncomputed ?? [...read];
  const nationals = new Map(national?.standings.map((standing) => [standing.candidacy.slug, standing]));
  return {
    asOf: toWibIso(head.asOf),
    national: national && {
      version: national.version,
      asOf: toWibIso(national.asOf),
      validVotes: national.validVotes,
    },
    computed: computed !== null,
    complete: computed?.unassigned === 0 && uncomputed.length === 0 && unread.length === 0,
    parties: candidacies.map(({ slug }) => ({
      slug,
      votes: nationals.get(slug)?.votes ?? null,
      share: nationals.get(slug)?.sharePct ?? null,
      takesPart: computed?.qualified.has(slug) ?? null,
      seats: computed?.totals.get(slug) ?? null,
    })),
    unassigned: computed?.unassigned ?? null,
    uncomputed: [...uncomputed],
    unread,
    districts: votes.map((district) => {
      const result = results.get(district.code);
      return {
        code: district.code,
        name: places.get(district.code)?.name ?? district.code,
        seats: places.get(district.code)?.seats ?? 0,
        ...toAllocation(district, result?.ok ? result.value : null),
        unknown: result && !result.ok ? [...result.failure.keys] : [],
      };
    }),
  };
}

function toAllocation({ head, standings }: DistrictVotes, allocation: SeatAllocation | null) {
  const last = allocation?.last;
  const toStep = ({ key, votes, divisor }: { key: string; votes: number; divisor: number }) => ({
    slug: key,
    votes,
    divisor,
  });
  return {
    reading: { unit: head.unitCode, version: head.version, asOf: toWibIso(head.asOf) },
    parties: standings.map(({ candidacy: { slug }, votes }) => ({
      slug,
      votes,
      // Below the threshold a party stands in the district and is not divided among: none, not unknown.
      seats: allocation ? (allocation.seats.get(slug) ?? 0) : null,
    })),
    order: allocation?.order.map((step) => ({ seat: step.seat, ...toStep(step) })) ?? [],
    last: last
      ? {
          taken: toStep(last.winner),
          next: last.runnerUp && toStep(last.runnerUp),
          marginVotes: last.marginVotes,
          votesToTake: last.votesToTake,
        }
      : null,
    tie: allocation?.tie ? { parties: [...allocation.tie.keys], contested: allocation.tie.contested } : null,
    unassigned: allocation?.unassigned ?? null,
  };
}
