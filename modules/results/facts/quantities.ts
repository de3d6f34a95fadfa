/**
 * What a fact address may ask for. The English name is the canonical one; the Indonesian words are read as the same.
 * docs/facts.md lists them for editors.
 */
export type Quantity =
  /** Of a party, a pair, or several joined by "+"; and of the two groups. */
  | "votes"
  | "share"
  | "seats"
  | "rank"
  | "needed"
  /** Of a group alone: how many parties. */
  | "parties"
  /** Of the count. */
  | "tps/counted"
  | "tps/total"
  | "tps/left"
  | "tps/share"
  | "valid/votes"
  | "threshold"
  | "threshold/votes"
  | "seats/total";

/** Parties by the threshold, by the official book alone: Sirekap decides nothing. */
export const GROUPS = ["below-threshold", "above-threshold"] as const;
export type Group = (typeof GROUPS)[number];

const WORDS: Readonly<Record<string, string>> = {
  suara: "votes",
  bagian: "share",
  kursi: "seats",
  peringkat: "rank",
  perlu: "needed",
  partai: "parties",
  masuk: "counted",
  sisa: "left",
  persen: "share",
  jumlah: "total",
  sah: "valid",
  ambang: "threshold",
  "bawah-ambang": "below-threshold",
  "atas-ambang": "above-threshold",
  resmi: "official",
  kali: "x",
};

/** The canonical word for an Indonesian one; any other as it is. */
export const toCanonicalWord = (word: string): string =>
  Object.hasOwn(WORDS, word) ? (WORDS[word] ?? word) : word;

export const OF_PARTY: readonly Quantity[] = ["votes", "share", "seats", "rank", "needed"];
export const OF_GROUP: readonly Quantity[] = ["votes", "share", "seats", "parties"];
export const OF_COUNT: readonly Quantity[] = [
  "tps/counted",
  "tps/total",
  "tps/left",
  "tps/share",
  "valid/votes",
  "threshold",
  "threshold/votes",
  "seats/total",
];

/** Subjects of the count's own quantities, which a party can therefore not be called. */
export const COUNT_SUBJECTS = ["tps", "valid", "threshold", "seats"] as const;
