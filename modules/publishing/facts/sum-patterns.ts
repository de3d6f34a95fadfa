import type { Rational } from "@/modules/results/facts/rational";
import { absolute, divide, multiply, subtract, toRational } from "@/modules/results/facts/rational";

/**
 * Ways in which a sentence does arithmetic. In `pattern` a number is ⟨n⟩, its units left as they stand; named groups `a`, `b`
 * and `c` are what is computed with and what must come out. `result`: what c must be; null where it cannot be told.
 */
export type SumPattern = {
  pattern: RegExp;
  result: (a: Rational, b: Rational) => Rational | null;
  /** Of c: percent, points, or what a and b are. */
  unit: "persen" | "poin persen" | "same";
  /** How the finding says it. */
  says: (a: string, b: string) => string;
  /** c may also be the next whole number above: the fewest that reach a share. */
  mayRoundUp?: boolean;
};

const number = (name: string) => `⟨(?<${name}>\\d+)⟩`;
const A = number("a");
const B = number("b");
const C = number("c");
const UNIT = "(?:\\s+(?:suara\\s+sah|suara|TPS|kursi|tempat\\s+pemungutan\\s+suara(?:\\s+\\(TPS\\))?))?";
const ALL = "(?:seluruh\\s+|total\\s+|jumlah\\s+)?";
const ABOUT =
  "(?:sekitar\\s+|hampir\\s+|lebih\\s+dari\\s+|kurang\\s+dari\\s+|sekurang-kurangnya\\s+|sebesar\\s+|sebanyak\\s+|hanya\\s+)*";
/** Words between two numbers, none of which is a number itself. */
const few = (most: number) => `[^⟨⟩.;:!?]{0,${most}}?`;
const THAT_IS = `(?:atau|yakni|yaitu|alias|setara\\s+dengan|sama\\s+dengan|adalah|berarti|=|,|\\()\\s*`;
const pattern = (...parts: string[]) => new RegExp(parts.join(""), "giu");

const HUNDRED = toRational(100n);
const toShare = (a: Rational, b: Rational) => divide(multiply(a, HUNDRED), b);
const toPart = (a: Rational, b: Rational) => divide(multiply(a, b), HUNDRED);
const toGap = (a: Rational, b: Rational) => absolute(subtract(a, b));

const share = { result: toShare, unit: "persen", says: (a: string, b: string) => `${a} dari ${b}` } as const;
const gap = { result: toGap, unit: "same", says: (a: string, b: string) => `Selisih ${a} dan ${b}` } as const;
const CHANGED =
  "(?:bertambah|berkurang|naik|turun|tambahan|kenaikan|penurunan|pengurangan|selisih(?:nya)?|bedanya)";

export const SUM_PATTERNS: readonly SumPattern[] = [
  // "478.878 dari 823.236 TPS (yang sudah masuk), atau 58,17 persen"
  {
    ...share,
    pattern: pattern(
      A,
      UNIT,
      "\\s+dari\\s+",
      ALL,
      B,
      few(60),
      THAT_IS,
      ABOUT,
      C,
      "\\s*(?:persen|%)(?!\\s+(?:suara|kursi))",
    ),
  },
  // "58,17 persen (478.878 dari 823.236 TPS)"
  { ...share, pattern: pattern(C, "\\s*(?:persen|%)", few(20), "\\(", A, UNIT, "\\s+dari\\s+", ALL, B) },
  // "5.878.777 suara atau 3,87 persen dari 151.796.631 suara sah"
  { ...share, pattern: pattern(A, UNIT, few(40), THAT_IS, ABOUT, C, "\\s*(?:persen|%)\\s+dari\\s+", ALL, B) },
  // "4 persen dari 151.796.631 berarti sekurang-kurangnya 6.071.866 suara"
  {
    pattern: pattern(
      A,
      "\\s*(?:persen|%)\\s+dari\\s+",
      ALL,
      B,
      few(60),
      "(?:berarti|adalah|yakni|yaitu|sama\\s+dengan|setara\\s+dengan)\\s+",
      ABOUT,
      C,
    ),
    result: toPart,
    unit: "same",
    says: (a, b) => `${a} persen dari ${b}`,
    mayRoundUp: true,
  },
  // "dari A menjadi B, bertambah C", "turun C, dari A menjadi B"
  {
    ...gap,
    pattern: pattern(
      "dari\\s+",
      A,
      UNIT,
      "(?:\\s+persen)?\\s+menjadi\\s+",
      B,
      few(40),
      CHANGED,
      "\\s+",
      ABOUT,
      C,
    ),
  },
  {
    ...gap,
    pattern: pattern(
      CHANGED,
      "\\s+",
      ABOUT,
      C,
      UNIT,
      "(?:\\s+poin\\s+persen|\\s+persen)?,?\\s+(?:yakni\\s+|yaitu\\s+)?dari\\s+",
      A,
      UNIT,
      "(?:\\s+persen)?\\s+menjadi\\s+",
      B,
    ),
  },
  // The next sentence says it: "… dari 823.236 menjadi 823.378. Tambahan 142 itu …"
  {
    ...gap,
    pattern: pattern(
      "dari\\s+",
      A,
      UNIT,
      "(?:\\s+persen)?\\s+menjadi\\s+",
      B,
      UNIT,
      "(?:\\s+persen)?\\.\\s+(?:Tambahan|Kenaikannya|Penurunannya|Selisihnya|Bedanya)\\s+",
      ABOUT,
      C,
    ),
  },
  // "A dan B, selisihnya C"
  {
    ...gap,
    pattern: pattern(
      A,
      UNIT,
      "(?:\\s+persen)?,?\\s+(?:dan|berbanding)\\s+",
      B,
      UNIT,
      "(?:\\s+persen)?(?:,|\\.|;)?\\s+(?:berselisih|selisihnya|bedanya|terpaut)\\s+",
      ABOUT,
      C,
    ),
  },
  // "turun 362, sedangkan lima partai lain naik 236. Selisihnya 126"
  {
    ...gap,
    pattern: pattern(
      "(?:turun|naik)\\s+",
      A,
      UNIT,
      ",?\\s+(?:sedangkan|sementara|dan)",
      few(40),
      "(?:turun|naik)\\s+",
      B,
      UNIT,
      "\\.\\s+Selisihnya\\s+",
      ABOUT,
      C,
    ),
  },
  // "478.878 dari 823.236 TPS … . Sebanyak 344.358 TPS lainnya belum tercatat"
  {
    pattern: pattern(
      A,
      UNIT,
      "\\s+dari\\s+",
      ALL,
      B,
      "\\s+(?:TPS|tempat\\s+pemungutan\\s+suara)[^.!?]{0,120}\\.\\s+(?:Sebanyak|Masih\\s+(?:ada|tersisa)|Tersisa|Sisanya|Tinggal)\\s+",
      C,
      "\\s+TPS(?=[^.!?]{0,40}(?:belum|lain|sisa|lagi))",
    ),
    result: toGap,
    unit: "same",
    says: (a, b) => `Sisa ${a} dari ${b}`,
  },
  // "142.154 kali 3, yaitu 426.462"
  {
    pattern: pattern(
      A,
      UNIT,
      "\\s+(?:di)?kali(?:kan)?(?:\\s+dengan)?\\s+",
      B,
      ",?\\s+(?:yaitu|yakni|adalah|sama\\s+dengan|menjadi|hasilnya)\\s+",
      ABOUT,
      C,
    ),
    result: (a, b) => multiply(a, b),
    unit: "same",
    says: (a, b) => `${a} kali ${b}`,
  },
  {
    pattern: pattern(
      A,
      UNIT,
      "\\s+dibagi\\s+(?:dengan\\s+)?",
      B,
      ",?\\s+(?:yaitu|yakni|adalah|sama\\s+dengan|menjadi|hasilnya)\\s+",
      ABOUT,
      C,
    ),
    result: divide,
    unit: "same",
    says: (a, b) => `${a} dibagi ${b}`,
  },
];
