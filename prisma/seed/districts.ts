/**
 * Electoral districts (dapil) of the DPR in 2024 and the seats of each: province code, then the seats of its
 * districts in their order. Law 7/2017, annex III, as changed by regulation in lieu of law 1/2022: 84 districts,
 * 580 seats.
 */
const DPR_DISTRICTS: readonly (readonly [provinceCode: string, name: string, seats: readonly number[]])[] = [
  ["11", "Aceh", [7, 6]],
  ["12", "Sumatera Utara", [10, 10, 10]],
  ["13", "Sumatera Barat", [8, 6]],
  ["14", "Riau", [7, 6]],
  ["15", "Jambi", [8]],
  ["16", "Sumatera Selatan", [8, 9]],
  ["17", "Bengkulu", [4]],
  ["18", "Lampung", [10, 10]],
  ["19", "Kepulauan Bangka Belitung", [3]],
  ["21", "Kepulauan Riau", [4]],
  ["31", "DKI Jakarta", [6, 7, 8]],
  ["32", "Jawa Barat", [7, 10, 9, 6, 9, 6, 10, 9, 8, 7, 10]],
  ["33", "Jawa Tengah", [8, 7, 9, 7, 8, 8, 7, 8, 8, 7]],
  ["34", "Daerah Istimewa Yogyakarta", [8]],
  ["35", "Jawa Timur", [10, 7, 7, 8, 8, 9, 8, 10, 6, 6, 8]],
  ["36", "Banten", [6, 6, 10]],
  ["51", "Bali", [9]],
  ["52", "Nusa Tenggara Barat", [3, 8]],
  ["53", "Nusa Tenggara Timur", [6, 7]],
  ["61", "Kalimantan Barat", [8, 4]],
  ["62", "Kalimantan Tengah", [6]],
  ["63", "Kalimantan Selatan", [6, 5]],
  ["64", "Kalimantan Timur", [8]],
  ["65", "Kalimantan Utara", [3]],
  ["71", "Sulawesi Utara", [6]],
  ["72", "Sulawesi Tengah", [7]],
  ["73", "Sulawesi Selatan", [8, 9, 7]],
  ["74", "Sulawesi Tenggara", [6]],
  ["75", "Gorontalo", [3]],
  ["76", "Sulawesi Barat", [4]],
  ["81", "Maluku", [4]],
  ["82", "Maluku Utara", [3]],
  ["91", "Papua", [3]],
  ["92", "Papua Barat", [3]],
  ["93", "Papua Selatan", [3]],
  ["94", "Papua Tengah", [3]],
  ["95", "Papua Pegunungan", [3]],
  ["96", "Papua Barat Daya", [3]],
];

/** Seats of DPRD DKI Jakarta by district; KPU's codes for them were not seen, so they are counted. */
const DPRD_DKI_SEATS = [12, 9, 9, 10, 10, 10, 10, 12, 12, 12] as const;

export type SeedDistrict = { contest: string; rootCode: string; code: string; name: string; seats: number };

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"];

/** All districts with the codes of their regions: `<KPU's contest code>:<district code>` below `<contest code>:<root>`. */
export const DISTRICTS: readonly SeedDistrict[] = [
  ...DPR_DISTRICTS.flatMap(([province, name, all]) =>
    all.map((seats, index) => ({
      contest: "dpr-2024",
      rootCode: "pdpr:0",
      code: `pdpr:${province}${String(index + 1).padStart(2, "0")}`,
      name: all.length === 1 ? name : `${name} ${ROMAN[index]}`,
      seats,
    })),
  ),
  ...DPRD_DKI_SEATS.map((seats, index) => ({
    contest: "dprd-dki-2024",
    rootCode: "pdprdp:31",
    code: `pdprdp:31-${index + 1}`,
    name: `DKI Jakarta ${index + 1}`,
    seats,
  })),
];

/** Seats of the DPR as KPU set them after the Constitutional Court's decisions of 2024: 580. */
export const DPR_OFFICIAL_SEATS = {
  pdip: 110,
  golkar: 102,
  gerindra: 86,
  nasdem: 69,
  pkb: 68,
  pks: 53,
  pan: 48,
  demokrat: 44,
} as const;

/**
 * Votes in two districts of those parties that reached the national threshold, and the seats that follow. The other
 * parties are not given: absent, not zero.
 */
export const DPR_OFFICIAL_DISTRICTS: readonly {
  code: string;
  votes: Readonly<Record<string, number>>;
  seats: Readonly<Record<string, number>>;
}[] = [
  {
    code: "pdpr:3101",
    votes: {
      pkb: 145309,
      gerindra: 196708,
      pdip: 288461,
      golkar: 111719,
      nasdem: 108773,
      pks: 390441,
      pan: 149427,
      demokrat: 99383,
    },
    seats: { pkb: 1, gerindra: 1, pdip: 1, golkar: 0, nasdem: 0, pks: 2, pan: 1, demokrat: 0 },
  },
  {
    code: "pdpr:3602",
    votes: {
      pkb: 86768,
      gerindra: 197424,
      pdip: 142154,
      golkar: 174570,
      nasdem: 208801,
      pks: 165424,
      pan: 244974,
      demokrat: 142129,
    },
    seats: { pkb: 0, gerindra: 1, pdip: 1, golkar: 1, nasdem: 1, pks: 1, pan: 1, demokrat: 0 },
  },
];
