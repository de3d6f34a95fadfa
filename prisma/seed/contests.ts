/**
 * Parties of the 2024 legislative ballot: number, slug, the name that fits a narrow column, the legal name, and
 * the name newspapers print where it is longer than the narrow one.
 */
export const PARTIES: readonly (readonly [
  number: number,
  slug: string,
  shortName: string,
  name: string,
  printedName?: string,
])[] = [
  [1, "pkb", "PKB", "Partai Kebangkitan Bangsa"],
  [2, "gerindra", "Gerindra", "Partai Gerakan Indonesia Raya"],
  [3, "pdip", "PDIP", "Partai Demokrasi Indonesia Perjuangan", "PDI Perjuangan"],
  [4, "golkar", "Golkar", "Partai Golkar"],
  [5, "nasdem", "NasDem", "Partai NasDem"],
  [6, "buruh", "Buruh", "Partai Buruh"],
  [7, "gelora", "Gelora", "Partai Gelora"],
  [8, "pks", "PKS", "Partai Keadilan Sejahtera"],
  [9, "pkn", "PKN", "Partai Kebangkitan Nusantara"],
  [10, "hanura", "Hanura", "Partai Hati Nurani Rakyat"],
  [11, "garuda", "Garuda", "Partai Garuda"],
  [12, "pan", "PAN", "Partai Amanat Nasional"],
  [13, "pbb", "PBB", "Partai Bulan Bintang"],
  [14, "demokrat", "Demokrat", "Partai Demokrat"],
  [15, "psi", "PSI", "Partai Solidaritas Indonesia"],
  [16, "perindo", "Perindo", "Partai Perindo"],
  [17, "ppp", "PPP", "Partai Persatuan Pembangunan"],
  [24, "ummat", "Ummat", "Partai Ummat"],
];

/** Aceh's local parties of 2024: known by name, so that its DPRDs can be made from KPU's own list. */
export const LOCAL_PARTIES: readonly (readonly [
  number: number,
  slug: string,
  shortName: string,
  name: string,
])[] = [
  [18, "pna", "PNA", "Partai Nanggroe Aceh"],
  [19, "gabthat", "Gabthat", "Partai Generasi Atjeh Beusaboh Tha'at dan Taqwa"],
  [20, "pda", "PDA", "Partai Darul Aceh"],
  [21, "partai-aceh", "Partai Aceh", "Partai Aceh"],
  [22, "pas-aceh", "PAS Aceh", "Partai Adil Sejahtera Aceh"],
  [23, "sira", "SIRA", "Partai Soliditas Independen Rakyat Aceh"],
];

/** Candidate pairs of the presidential ballot, by the ids under which KPU's feed counts them. */
export const PAIRS: readonly (readonly [
  number: number,
  kpuKey: string,
  slug: string,
  shortName: string,
  name: string,
])[] = [
  [1, "100025", "anies-muhaimin", "Anies", "Anies–Muhaimin"],
  [2, "100026", "prabowo-gibran", "Prabowo", "Prabowo–Gibran"],
  [3, "100027", "ganjar-mahfud", "Ganjar", "Ganjar–Mahfud"],
];

export const ELECTION = { slug: "pemilu-2024", name: "Pemilu 2024", heldOn: "2024-02-14" } as const;

export const CONTESTS = [
  {
    slug: "dpr-2024",
    kpuCode: "pdpr",
    name: "DPR 2024",
    shortName: "DPR RI",
    regionCode: "0",
    seats: 580,
    thresholdPct: 4,
    thresholdLaw: "UU 7/2017 Pasal 414",
  },
  {
    slug: "dprd-dki-2024",
    kpuCode: "pdprdp",
    name: "DPRD DKI Jakarta 2024",
    shortName: "DPRD DKI Jakarta",
    regionCode: "31",
    seats: 106,
    thresholdPct: null,
    thresholdLaw: null,
  },
  {
    slug: "pilpres-2024",
    kpuCode: "ppwp",
    name: "Pemilihan Presiden 2024",
    shortName: "Pilpres",
    regionCode: "0",
    seats: null,
    thresholdPct: null,
    thresholdLaw: null,
  },
] as const;
