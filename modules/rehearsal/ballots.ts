export const CONTEST_CODES = ["pdpr", "ppwp", "pdprdp", "pdprdk", "pdpd"] as const;
export type ContestCode = (typeof CONTEST_CODES)[number];

const PARTIES = [
  "PKB,Gerindra,PDI Perjuangan,Golkar,NasDem,Buruh,Gelora,PKS,PKN,Hanura,Garuda,PAN,PBB,Demokrat,PSI,Perindo,PPP",
  "Lokal 18,Lokal 19,Lokal 20,Lokal 21,Lokal 22,Lokal 23,Ummat",
]
  .join(",")
  .split(",");
const NATIONAL = [...Array.from({ length: 17 }, (_, index) => String(index + 1)), "24"];
const LOCAL = ["18", "19", "20", "21", "22", "23"];
const CANDIDATES = ["100025", "100026", "100027"];
const SENATORS = 8;

/** Whether a province votes in a contest: overseas only for president and DPR, DKI Jakarta has no regency DPRD. */
export const isHeldIn = (contest: ContestCode, province: string): boolean =>
  (province !== "99" || contest === "ppwp" || contest === "pdpr") &&
  !(contest === "pdprdk" && province === "31");

/** The keys of a province's ballot, in ballot order; Aceh's local parties stand in its DPRDs alone. */
export function listBallot(contest: ContestCode, province: string): readonly string[] {
  if (contest === "ppwp") return CANDIDATES;
  if (contest === "pdpd") return Array.from({ length: SENATORS }, (_, index) => `${province}000${index + 1}`);
  return province === "11" && contest !== "pdpr" ? [...NATIONAL, ...LOCAL] : NATIONAL;
}

/** `pemilu/partai.json`: record by ballot number. */
export function toParties(ts: string): Record<string, unknown> {
  return Object.fromEntries(
    PARTIES.map((nama, index) => {
      const number = index + 1;
      const is_aceh = LOCAL.includes(String(number));
      const ids = { id_partai: number, id_pilihan: number, nomor_urut: number };
      return [String(number), { ts, ...ids, is_aceh, nama, nama_lengkap: nama, warna: "#777777" }];
    }),
  );
}

/** `pemilu/ppwp.json`: record by candidate id, with names that nobody takes for real. */
export const toCandidates = (ts: string): Record<string, unknown> =>
  Object.fromEntries(
    CANDIDATES.map((id, index) => [
      id,
      { ts, nama: `PASANGAN GLADI ${index + 1}`, warna: "#777777", nomor_urut: index + 1 },
    ]),
  );

/** `pemilu/caleg/dpd/31.json`: record by candidate id, with names that nobody takes for real. */
export const toSenators = (province: string): Record<string, unknown> =>
  Object.fromEntries(
    listBallot("pdpd", province).map((id, index) => [
      id,
      { nama: `CALON GLADI ${province}-${index + 1}`, nomor_urut: index + 1, tempat_tinggal: "GLADI" },
    ]),
  );
