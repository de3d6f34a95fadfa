import { toProperName, toSlug } from "@/lib/proper-name";
import type { CandidacyDraft } from "@/modules/results/contest-draft";
import { toColorToken } from "./match-party";
import type { CandidateEntry } from "./parse-reference";

/** A candidate, with the short name of a newsroom's own list where it gives one. */
export type NamedCandidate = CandidateEntry & { shortName?: string };

/** "H. PRABOWO SUBIANTO" → "Prabowo Subianto": without degrees, honours and what stands in brackets. */
function toBareName(name: string): string {
  const [front = ""] = name.split(",");
  const words = front
    .replace(/\([^)]*\)/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "" && !word.includes("."));
  return words.length === 0 ? toProperName(front) : toProperName(words.join(" "));
}

/** Pairs of the presidential ballot: "H. A – B, S.H." is named by both, short by the first one's first name. */
export function toPairCandidacies(entries: readonly NamedCandidate[]): CandidacyDraft[] {
  return toDrafts(entries, (entry) => {
    const people = entry.name.split(/\s+[-–&]\s+|\s+dan\s+/i).map(toBareName);
    const firsts = people.map((person) => person.split(" ")[0] ?? "");
    return {
      name: people.join("–"),
      shortName: entry.shortName ?? firsts[0] ?? "",
      slug: toSlug(firsts.join(" ")),
    };
  });
}

/** Candidates of the DPD: the name as the ballot has it, short without degrees. */
export const toSingleCandidacies = (entries: readonly NamedCandidate[]): CandidacyDraft[] =>
  toDrafts(entries, (entry) => {
    const bare = toBareName(entry.name);
    return { name: toProperName(entry.name), shortName: entry.shortName ?? bare, slug: toSlug(bare) };
  });

/** Stands in for candidates whose names nobody has given: "Calon 1", in the order of their keys. */
export const toPlaceholders = (keys: readonly string[]): NamedCandidate[] =>
  keys.map((key, index) => ({ key, number: index + 1, name: `Calon ${index + 1}` }));

type Names = { name: string; shortName: string; slug: string };

function toDrafts(
  entries: readonly NamedCandidate[],
  toNames: (entry: NamedCandidate) => Names,
): CandidacyDraft[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    const { name, shortName, slug: wanted } = toNames(entry);
    const base = wanted === "" ? `calon-${entry.number}` : wanted;
    const slug = taken.has(base) ? `${base}-${entry.number}` : base;
    taken.add(slug);
    const { key: kpuKey, number: ballotNumber } = entry;
    return { kpuKey, ballotNumber, slug, name, shortName, colorToken: toColorToken(slug), party: null };
  });
}
