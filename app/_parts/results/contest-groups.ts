import type { Contest } from "@/modules/results/types";

export type ContestGroup = { title: string; contests: Contest[] };
export type ContestGroups = { cards: Contest[]; groups: ContestGroup[] };

/** As many fit a page as cards, each with its first three and their source. */
const MOST_CARDS = 12;

const TITLES: readonly (readonly [kpuCode: string, title: string])[] = [
  ["pdprdp", "DPRD provinsi"],
  ["pdprdk", "DPRD kabupaten dan kota"],
  ["pdpd", "DPD"],
];

/**
 * A few contests are all shown with their figures. Of the six hundred that a whole election has, the national ones are, and
 * the others are listed by kind, in the order of their names.
 */
export function toContestGroups(contests: readonly Contest[]): ContestGroups {
  if (contests.length <= MOST_CARDS) return { cards: [...contests], groups: [] };
  const isGrouped = ({ kpuCode }: Contest) => TITLES.some(([code]) => code === kpuCode);
  const groups = TITLES.map(([code, title]) => ({
    title,
    contests: contests
      .filter(({ kpuCode }) => kpuCode === code)
      .sort((a, b) => a.name.localeCompare(b.name, "id")),
  }));
  return {
    cards: contests.filter((contest) => !isGrouped(contest)),
    groups: groups.filter((group) => group.contests.length > 0),
  };
}
