import { toProperName, toSlug } from "@/lib/proper-name";

/** What KPU's feed calls a contest, and what the law and newspapers make of it. */
export type ContestKind = {
  kpuCode: string;
  /** Level of the region that a contest of this kind is counted in: 0 country, 1 province, 2 regency. */
  level: 0 | 1 | 2;
  /** Who stands: parties, pairs of candidates, or single candidates. */
  standing: "parties" | "pairs" | "candidates";
  /** Whether seats are divided in districts (dapil). */
  hasDistricts: boolean;
  seats: number | null;
  thresholdPct: number | null;
  thresholdLaw: string | null;
};

const NO_THRESHOLD = { thresholdPct: null, thresholdLaw: null } as const;

/**
 * DPRD without a threshold (UU 7/2017 art. 414 par. 2), DPD with four seats a province (art. 196) for the four with most
 * votes: no seat of the DPD is ever computed here.
 */
export const CONTEST_KINDS: readonly ContestKind[] = [
  { kpuCode: "ppwp", level: 0, standing: "pairs", hasDistricts: false, seats: null, ...NO_THRESHOLD },
  {
    kpuCode: "pdpr",
    level: 0,
    standing: "parties",
    hasDistricts: true,
    seats: null,
    thresholdPct: 4,
    thresholdLaw: "UU 7/2017 Pasal 414",
  },
  { kpuCode: "pdprdp", level: 1, standing: "parties", hasDistricts: true, seats: null, ...NO_THRESHOLD },
  { kpuCode: "pdprdk", level: 2, standing: "parties", hasDistricts: true, seats: null, ...NO_THRESHOLD },
  { kpuCode: "pdpd", level: 1, standing: "candidates", hasDistricts: false, seats: 4, ...NO_THRESHOLD },
];

export const toContestKind = (kpuCode: string): ContestKind | null =>
  CONTEST_KINDS.find((kind) => kind.kpuCode === kpuCode) ?? null;

/** Whether a region elects in a contest of this kind: overseas only in the national ones, Jakarta's cities no DPRD. */
export const isHeldIn = ({ kpuCode, level }: ContestKind, region: { code: string; level: number }): boolean =>
  region.level === level &&
  !(level > 0 && region.code.startsWith("99")) &&
  !(kpuCode === "pdprdk" && region.code.startsWith("31"));

export type ContestNames = { slug: string; name: string; shortName: string };

/** What a contest of this kind is called: "DPRD Kota Banda Aceh 2024", under `/hasil/dprd-kota-banda-aceh-2024`. */
export function toContestNames({ kpuCode }: ContestKind, regionName: string, year: number): ContestNames {
  const place = toProperName(regionName);
  const of = (shortName: string) => ({
    slug: toSlug(`${shortName} ${year}`),
    name: `${shortName} ${year}`,
    shortName,
  });
  switch (kpuCode) {
    case "ppwp":
      return { slug: `pilpres-${year}`, name: `Pemilihan Presiden ${year}`, shortName: "Pilpres" };
    case "pdpr":
      return { slug: `dpr-${year}`, name: `DPR ${year}`, shortName: "DPR RI" };
    case "pdpd":
      return of(`DPD ${place}`);
    case "pdprdk":
      return of(/^(kota|kabupaten|kab\.?)\s/i.test(place) ? `DPRD ${place}` : `DPRD Kabupaten ${place}`);
    default:
      return of(`DPRD ${place}`);
  }
}
