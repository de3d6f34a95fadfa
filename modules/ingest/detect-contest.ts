import { fail, type Result, succeed } from "@/lib/result";
import type { Candidacy, Contest } from "@/modules/results/types";
import { readJson } from "./read-json";
import { type Rejection, toQuote, toRejection } from "./rejection";

export type KnownContest = { contest: Contest; candidacies: readonly Candidacy[] };

export type DetectionClues = {
  /** What was asked for by name: a slug or KPU's contest code. */
  option?: string | undefined;
  /** File path or URL that the bytes came from. */
  location?: string | undefined;
  bytes: Uint8Array;
};

/**
 * Which contest a response belongs to: as asked for; else as its path or file name says (`pemilu/hhcw/pdpr.json`,
 * `pdpr-….json`, `pdprdp/31.json`); else by the keys it counts under and the regions it counts in. A path that
 * names a part of a contest is refused. Bytes that are no JSON at all answer with that fault.
 */
export function detectContest(
  clues: DetectionClues,
  known: readonly KnownContest[],
): Result<Contest, Rejection> {
  const refuse = (why: string) => {
    const list = known.map(({ contest }) => `${contest.slug} (${contest.kpuCode})`).join(", ") || "none";
    const message = `${why}; name the contest with --contest, known are: ${list}.`;
    return fail(toRejection("unknown-contest", message));
  };
  const contests = known.map(({ contest }) => contest);
  if (clues.option !== undefined) {
    const asked = contests.filter(({ slug }) => slug === clues.option);
    const named = asked.length > 0 ? asked : contests.filter(({ kpuCode }) => kpuCode === clues.option);
    return (
      toOne(named) ??
      refuse(`${named.length === 0 ? "Unknown" : "Ambiguous"} contest ${toQuote(clues.option)}`)
    );
  }
  const json = readJson(clues.bytes);
  if (!json.ok) return json;

  const path = readPath(clues.location ?? "");
  if (path) {
    const named = contests.filter(({ kpuCode }) => kpuCode === path.kpuCode);
    const there = named.filter(
      ({ regionCode }) => path.regionCode === null || regionCode === path.regionCode,
    );
    const place = path.regionCode === null ? "" : ` of region ${path.regionCode}`;
    // Two contests under one code (DPR 2024 and a later one) may still be told apart by their keys.
    return (
      toOne(there) ??
      detectByKeys(json.value, known, there) ??
      refuse(`No single contest is counted in a file ${toQuote(path.kpuCode)}${place}`)
    );
  }
  return (
    detectByKeys(json.value, known, contests) ?? refuse("The response does not say which contest it counts")
  );
}

const toOne = (contests: readonly Contest[]) =>
  contests.length === 1 && contests[0] ? succeed(contests[0]) : null;

const KPU_CODE = /^(ppwp|pdprdp|pdprdk|pdpr|pdpd)$/;
const NAMED_FILE = /^(ppwp|pdprdp|pdprdk|pdpr|pdpd)[-_.]/;
const REGION_CODE = /^[0-9A-Z]{2,13}$|^0$/;

/** The contest code in a path, and the region where the path goes on below it; "0" for the code's own file. */
function readPath(location: string): { kpuCode: string; regionCode: string | null } | null {
  const segments = (location.split(/[?#]/)[0] ?? "").split(/[/\\]/);
  const file = segments.pop() ?? "";
  const named = NAMED_FILE.exec(file)?.[1];
  if (named !== undefined)
    return { kpuCode: named, regionCode: /^hhc[wd]$/.test(segments.at(-1) ?? "") ? "0" : null };
  const kpuCode = segments.findLast((segment) => KPU_CODE.test(segment));
  if (kpuCode === undefined) return null;
  const stem = file.split(".")[0] ?? "";
  return { kpuCode, regionCode: REGION_CODE.test(stem) ? stem : null };
}

/** Whether a code is of the level right below: provinces below "0", longer codes below their beginning. */
const isChildCode = (parent: string, code: string): boolean =>
  parent === "0" ? code.length === 2 : code.length > parent.length && code.startsWith(parent);

/**
 * The contest whose keys the chart counts under and below whose region the rows stand. Most of them suffice, so
 * that a file with one fault is still told what the fault is.
 */
function detectByKeys(json: unknown, known: readonly KnownContest[], among: readonly Contest[]) {
  const keys = toKeys(json, "chart").filter((key) => /^\d+$/.test(key));
  const codes = toKeys(json, "table").filter((key) => key !== "null");
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
