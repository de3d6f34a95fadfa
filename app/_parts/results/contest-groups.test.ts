import { expect, test } from "vitest";
import { sampleContest } from "@/modules/results/samples";
import { toContestGroups } from "./contest-groups";

const contest = (kpuCode: string, name: string) => ({
  ...sampleContest,
  slug: `${kpuCode}-${name}`,
  kpuCode,
  name,
});

test("a few contests are all shown with their figures", () => {
  const few = [contest("pdpr", "DPR"), contest("pdprdp", "DPRD Bali")];
  expect(toContestGroups(few)).toEqual({ cards: few, groups: [] });
});

test("of hundreds the national ones are shown, the others listed by kind and name, and none is lost", () => {
  const many = [
    contest("ppwp", "Pilpres"),
    contest("pdpr", "DPR"),
    ...[..."hgfedcba"].map((name) => contest("pdprdk", `DPRD Kabupaten ${name}`)),
    ...[..."dcba"].map((name) => contest("pdpd", `DPD ${name}`)),
  ];
  const { cards, groups } = toContestGroups(many);
  expect(cards.map(({ kpuCode }) => kpuCode)).toEqual(["ppwp", "pdpr"]);
  expect(groups.map(({ title, contests }) => [title, contests.length])).toEqual([
    ["DPRD kabupaten dan kota", 8],
    ["DPD", 4],
  ]);
  expect(groups[1]?.contests[0]?.name).toBe("DPD a");
  expect([...cards, ...groups.flatMap(({ contests }) => contests)]).toHaveLength(many.length);
});
