import { fail, type Result, succeed } from "@/lib/result";
import { toRehearsalSlug } from "@/modules/results/rehearsal-slug";
import type { Candidacy, Contest } from "@/modules/results/types";
import { type FeedPath, parseFeedPath, toBareCode } from "./feed-path";
import { type Rejection, toQuote, toRejection } from "./rejection";

export type KnownContest = { contest: Contest; candidacies: readonly Candidacy[] };

/** Whose figures a response gives. `unitCode` is the contest's own region or one below it, or a district. */
export type Target = { contest: Contest; unitCode: string };

export type DetectionClues = {
  /** What was asked for by name: a slug or KPU's contest code. */
  option?: string | undefined;
  /** File path or URL that the bytes came from. */
  location?: string | undefined;
  /** The response; null where the bytes are no JSON, so that only name and path can tell. */
  json: unknown;
  /** Whether it carries the mark of a rehearsal: invented figures and real ones have contests of their own. */
  isRehearsal: boolean;
};

/**
 * Which contest and which unit a response is of: as asked for; else as its path in KPU's form says
 * (`pemilu/hhcw/pdpr/31.json`), or its file name (`pdpr-….json`); else by the keys it counts under and the regions
 * it counts in. Without a path in KPU's form the unit is the contest's own region. Never a real contest for
 * invented figures, nor the other way round.
 */
export function detectTarget(
  clues: DetectionClues,
  known: readonly KnownContest[],
): Result<Target, Rejection> {
  const alike = known.filter(({ contest }) => contest.isRehearsal === clues.isRehearsal);
  const found = findTarget(clues, alike);
  if (found.ok) return found;
  const others = known.filter(({ contest }) => contest.isRehearsal !== clues.isRehearsal);
  const other = findTarget(clues, others);
  return other.ok ? fail(toWrongBook(clues.isRehearsal, other.value.contest)) : found;
}

const toWrongBook = (isRehearsal: boolean, { slug }: Contest): Rejection =>
  toRejection(
    "rehearsal",
    isRehearsal
      ? `These are invented figures of a rehearsal, and ${slug} takes real ones only; use --rehearsal to record them apart.`
      : `${slug} takes invented figures of a rehearsal only, and this response does not carry their mark.`,
  );

function findTarget(clues: DetectionClues, known: readonly KnownContest[]): Result<Target, Rejection> {
  const refuse = (why: string) => {
    const list = known.map(({ contest }) => `${contest.slug} (${contest.kpuCode})`).join(", ") || "none";
    const message = `${why}; name the contest with --contest, known are: ${list}.`;
    return fail(toRejection("unknown-contest", message));
  };
  const contests = known.map(({ contest }) => contest);
  const path = parseFeedPath(clues.location ?? "");
  if (clues.option !== undefined) {
    const named = findNamed(contests, clues.option);
    const [contest, ...more] = named;
    if (contest && more.length === 0) return succeed({ contest, unitCode: toUnitOf(contest, path) });
    return refuse(`${contest ? "Ambiguous" : "Unknown"} contest ${toQuote(clues.option)}`);
  }
  if (path) {
    const there = contests.filter((contest) => isWithin(contest, path));
    const unitCode = path.unitCode;
    const contest = toOne(there) ?? detectByKeys(clues.json, known, there, unitCode);
    if (contest) return succeed({ contest, unitCode });
    return refuse(`No single contest is counted in a file ${toQuote(path.kpuCode)} of ${unitCode}`);
  }
  const name = readName(clues.location ?? "");
  const there = name
    ? contests.filter(
        ({ kpuCode, regionCode }) =>
          kpuCode === name.kpuCode && (name.regionCode === null || regionCode === name.regionCode),
      )
    : contests;
  // Two contests under one code (DPR 2024 and a later one) may still be told apart by their keys.
  const contest = (name && toOne(there)) ?? detectByKeys(clues.json, known, there, null);
  if (contest) return succeed({ contest, unitCode: contest.regionCode });
  return refuse(
    name
      ? `No single contest is counted in a file ${toQuote(name.kpuCode)}`
      : "The response does not say which contest it counts",
  );
}

function findNamed(contests: readonly Contest[], option: string): readonly Contest[] {
  const asked = contests.filter(
    ({ slug, isRehearsal }) => slug === option || (isRehearsal && slug === toRehearsalSlug(option)),
  );
  return asked.length > 0 ? asked : contests.filter(({ kpuCode }) => kpuCode === option);
}

/** Whether the unit of a path is the contest's own region, below it, or one of its districts. */
const isWithin = (contest: Contest, { kpuCode, unitCode }: FeedPath): boolean =>
  contest.kpuCode === kpuCode &&
  (contest.regionCode === "0" || toBareCode(unitCode).startsWith(contest.regionCode));

/** Who names the contest overrules the path, and the unit in it where that is none of the contest's. */
const toUnitOf = (contest: Contest, path: FeedPath | null): string =>
  path && isWithin(contest, path) ? path.unitCode : contest.regionCode;

const toOne = <T>(items: readonly T[]): T | null => (items.length === 1 ? (items[0] ?? null) : null);

const KPU_CODE = /^(ppwp|pdprdp|pdprdk|pdpr|pdpd)$/;
const NAMED_FILE = /^(ppwp|pdprdp|pdprdk|pdpr|pdpd)[-_.]/;
const REGION_CODE = /^[0-9A-Z]{2,13}$|^0$/;

/** The contest code in the name of a file or folder, and the region that the file is named after, if any. */
function readName(location: string): { kpuCode: string; regionCode: string | null } | null {
  const segments = (location.split(/[?#]/)[0] ?? "").split(/[/\\]/);
  const file = segments.pop() ?? "";
  const named = NAMED_FILE.exec(file)?.[1];
  if (named !== undefined) return { kpuCode: named, regionCode: null };
  const kpuCode = segments.findLast((segment) => KPU_CODE.test(segment));
  if (kpuCode === undefined) return null;
  const stem = file.split(".")[0] ?? "";
  return { kpuCode, regionCode: REGION_CODE.test(stem) ? stem : null };
}

/** Whether a code is of the level right below: provinces below "0", longer codes below their beginning. */
const isChildCode = (parent: string, code: string): boolean =>
  parent === "0" ? code.length === 2 : code.length > parent.length && code.startsWith(parent);

/**
 * The contest whose keys the chart counts under and, for its own file (`unitCode` null), below whose region the rows
 * stand. Most of them suffice, so that a file with one fault is still told what the fault is.
 */
function detectByKeys(
  json: unknown,
  known: readonly KnownContest[],
  among: readonly Contest[],
  unitCode: string | null,
): Contest | null {
  const keys = toKeys(json, "chart").filter((key) => /^\d+$/.test(key));
  const codes = unitCode === null ? toKeys(json, "table").filter((key) => key !== "null") : [];
  const fitting = known.filter(({ contest, candidacies }) => {
    const shared = candidacies.filter(({ kpuKey }) => keys.includes(kpuKey)).length;
    const below = codes.filter((code) => isChildCode(contest.regionCode, code)).length;
    const fits = shared * 2 > keys.length && shared * 2 > candidacies.length;
    return among.includes(contest) && fits && (codes.length === 0 || below * 2 > codes.length);
  });
  return toOne(fitting.map(({ contest }) => contest));
}

function toKeys(json: unknown, part: "chart" | "table"): string[] {
  if (typeof json !== "object" || json === null || !Object.hasOwn(json, part)) return [];
  const value = (json as Record<string, unknown>)[part];
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}
