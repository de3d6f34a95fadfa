import {
  absolute,
  divide,
  multiply,
  type Rational,
  subtract,
  toRational,
} from "@/modules/results/facts/rational";

/**
 * Ways in which a sentence does arithmetic. In `pattern` a number is ⟨n⟩, its units left as they stand; the groups `a`, `b` and
 * `c` are what is computed with and what must come out. `result`: what c must be; null where it cannot be told.
 */
export type SumPattern = {
  pattern: RegExp;
  result: (a: Rational, b: Rational) => Rational | null;
  /** Of c: percent, or what a and b are (points, where they are percent). */
  unit: "persen" | "same";
  /** How the finding says it. */
  says: (a: string, b: string) => string;
  /** c may also be the next whole number above: the fewest that reach a share. */
  mayRoundUp?: boolean;
};

const number = (name: string) => `⟨(?<${name}>\\d+)⟩`;
const UNIT = "suara sah|suara|TPS|kursi|tempat pemungutan suara(?: \\(TPS\\))?|persen|poin persen";
const ABOUT = "sekitar|hampir|lebih dari|kurang dari|sekurang-kurangnya|sebesar|sebanyak|hanya";
const IS = "adalah|berarti|yakni|yaitu|sama dengan|setara dengan|menjadi|hasilnya";

const PARTS: Readonly<Record<string, string>> = {
  a: number("a"),
  b: number("b"),
  c: number("c"),
  unit: `(?: (?:${UNIT}))?`,
  all: "(?:(?:seluruh|total|jumlah) )?",
  about: `(?:(?:${ABOUT}) )*`,
  percent: "\\s*(?:persen|%)",
  that: "(?:(?:atau|yakni|yaitu|alias|setara dengan|sama dengan|adalah|berarti) |=\\s*|, |\\()",
  is: `,? (?:${IS}) `,
  changed:
    "(?:bertambah|berkurang|naik|turun|tambahan|kenaikan|penurunan|pengurangan|selisih(?:nya)?|bedanya) ",
  told: "(?:Tambahan|Kenaikannya|Penurunannya|Selisihnya|Bedanya) ",
  left: "(?:Sebanyak|Masih ada|Masih tersisa|Tersisa|Sisanya|Tinggal) ",
};

/** `{name}` is one of the parts, `{few}` some words without a number or an end, a space any space. */
const toPattern = (text: string): RegExp => {
  const whole = text
    .replace(/\{few(\d+)\}/g, "[^⟨⟩.;:!?]{0,$1}?")
    .replace(/\{(\w+)\}/g, (_, name: string) => PARTS[name] ?? "");
  return new RegExp(whole.replace(/ /g, "\\s+"), "giu");
};

const HUNDRED = toRational(100n);
const toGap = (a: Rational, b: Rational) => absolute(subtract(a, b));

const share = (text: string): SumPattern => ({
  pattern: toPattern(text),
  result: (a, b) => divide(multiply(a, HUNDRED), b),
  unit: "persen",
  says: (a, b) => `${a} dari ${b}`,
});
const gap = (text: string, says = (a: string, b: string) => `Selisih ${a} dan ${b}`): SumPattern => ({
  pattern: toPattern(text),
  result: toGap,
  unit: "same",
  says,
});

export const SUM_PATTERNS: readonly SumPattern[] = [
  // "478.878 dari 823.236 TPS (yang sudah masuk), atau 58,17 persen"; "58,17 persen suara" would be of something else.
  share("{a}{unit} dari {all}{b}{few60}{that}{about}{c}{percent}(?! (?:suara|kursi))"),
  // "58,17 persen (478.878 dari 823.236 TPS)"
  share("{c}{percent}{few20}\\({a}{unit} dari {all}{b}"),
  // "5.878.777 suara atau 3,87 persen dari 151.796.631 suara sah"
  share("{a}{unit}{few40}{that}{about}{c}{percent} dari {all}{b}"),
  // "4 persen dari 151.796.631 berarti sekurang-kurangnya 6.071.866 suara"
  {
    pattern: toPattern("{a}{percent} dari {all}{b}{few60}{is}{about}{c}"),
    result: (a, b) => divide(multiply(a, b), HUNDRED),
    unit: "same",
    says: (a, b) => `${a} persen dari ${b}`,
    mayRoundUp: true,
  },
  // "dari A menjadi B, bertambah C"
  gap("dari {a}{unit} menjadi {b}{few40}{changed}{about}{c}"),
  // "turun C, dari A menjadi B"
  gap("{changed}{about}{c}{unit},? (?:yakni |yaitu )?dari {a}{unit} menjadi {b}"),
  // "… dari 823.236 menjadi 823.378. Tambahan 142 itu …"
  gap("dari {a}{unit} menjadi {b}{unit}\\. {told}{about}{c}"),
  // "PKS A dan PSI B, selisihnya C"
  gap(
    "{a}{unit},? (?:dan|berbanding) {few30}{b}{unit}[,.;]? (?:berselisih|selisihnya|bedanya|terpaut) {about}{c}",
  ),
  // "turun 362, sedangkan lima partai lain naik 236. Selisihnya 126"
  gap(
    "(?:turun|naik) {a}{unit},? (?:sedangkan|sementara|dan){few40}(?:turun|naik) {b}{unit}\\. Selisihnya {about}{c}",
  ),
  // "478.878 dari 823.236 TPS … . Sebanyak 344.358 TPS lainnya belum tercatat"
  gap(
    "{a}{unit} dari {all}{b} (?:TPS|tempat pemungutan suara)[^.!?]{0,120}\\. {left}{c} TPS(?=[^.!?]{0,40}(?:belum|lain|sisa|lagi))",
    (a, b) => `Sisa ${a} dari ${b}`,
  ),
  // "142.154 kali 3, yaitu 426.462"
  {
    pattern: toPattern("{a}{unit} (?:di)?kali(?:kan)?(?: dengan)? {b}{is}{about}{c}"),
    result: multiply,
    unit: "same",
    says: (a, b) => `${a} kali ${b}`,
  },
  {
    pattern: toPattern("{a}{unit} dibagi (?:dengan )?{b}{is}{about}{c}"),
    result: divide,
    unit: "same",
    says: (a, b) => `${a} dibagi ${b}`,
  },
];
