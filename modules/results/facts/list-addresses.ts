import type { FactReader } from "./fact-reader";

export type FactAddress = { of: string; label: string };

/** Plain addresses of a contest as an editor may pick them, the count's own first; empty for one that does not exist. */
export async function listAddresses(reader: FactReader, contest: string): Promise<FactAddress[]> {
  const found = await reader.getContest(contest);
  if (!found) return [];
  const candidacies = await reader.listCandidacies(contest);
  const ofCount: readonly (readonly [string, string])[] = [
    ["tps/counted", "TPS masuk"],
    ["tps/total", "Jumlah TPS"],
    ["tps/left", "TPS belum masuk"],
    ["tps/share", "Cakupan TPS"],
    ["valid/votes", "Suara sah"],
    ...(found.thresholdPct === null
      ? []
      : ([
          ["threshold", "Ambang batas"],
          ["threshold/votes", "Suara untuk mencapai ambang batas"],
        ] as const)),
    ...(found.seats === null ? [] : ([["seats/total", "Jumlah kursi"]] as const)),
  ];
  const ofParties = candidacies.flatMap(({ slug, shortName }) => [
    [`${slug}/votes`, `Suara ${shortName}`] as const,
    [`${slug}/share`, `Bagian suara ${shortName}`] as const,
    ...(found.seats === null ? [] : [[`${slug}/seats`, `Kursi ${shortName}`] as const]),
  ]);
  return [...ofCount, ...ofParties].map(([path, label]) => ({
    of: `${contest}/${path}`,
    label: `${label}, ${found.shortName}`,
  }));
}
