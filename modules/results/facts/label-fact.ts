import type { FactExpression, FactTerm } from "./address";
import type { FactReader } from "./fact-reader";
import type { Quantity } from "./quantities";
import { isChange } from "./value";

const OF_PARTY: Readonly<Partial<Record<Quantity, string>>> = {
  votes: "Suara",
  share: "Bagian suara",
  seats: "Kursi",
  rank: "Urutan",
  needed: "Yang diperlukan di TPS tersisa oleh",
  parties: "Banyaknya",
};
const OF_COUNT: Readonly<Partial<Record<Quantity, string>>> = {
  "tps/counted": "TPS masuk",
  "tps/total": "Jumlah TPS",
  "tps/left": "TPS belum masuk",
  "tps/share": "Cakupan TPS",
  "valid/votes": "Suara sah",
  threshold: "Ambang batas",
  "threshold/votes": "Suara untuk ambang batas",
  "seats/total": "Jumlah kursi",
};
const GROUPS: Readonly<Record<string, string>> = {
  "below-threshold": "partai di bawah ambang batas",
  "above-threshold": "partai yang mencapai ambang batas",
};

/**
 * What an expression stands for, in Indonesian: "Bagian suara PSI, DPR RI"; "Selisih suara Gerindra dan suara PSI, DPRD DKI
 * Jakarta". Names that are not known stand as they were written.
 */
export async function labelFact(reader: FactReader, expression: FactExpression): Promise<string> {
  const contests = new Set<string>();
  const text = await label(reader, expression, contests);
  return [text, ...contests].join(", ");
}

async function label(reader: FactReader, expression: FactExpression, contests: Set<string>): Promise<string> {
  if (expression.kind === "number") return String(expression.value);
  if (expression.kind === "term") return labelTerm(reader, expression, contests);
  const left = await label(reader, expression.left, contests);
  if (isChange(expression)) return `Perubahan ${lowerFirst(left)}`;
  const right = lowerFirst(await label(reader, expression.right, contests));
  switch (expression.operator) {
    case "+":
      return `${left} ditambah ${right}`;
    case "-":
      return `Selisih ${lowerFirst(left)} dan ${right}`;
    case "per":
      return expression.right.kind === "number" ? `${left} dibagi ${right}` : `${left} dibanding ${right}`;
    default:
      return `${left} kali ${right}`;
  }
}

/** "TPS" and names keep their capitals. */
const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

async function labelTerm(reader: FactReader, term: FactTerm, contests: Set<string>): Promise<string> {
  const contest = await reader.getContest(term.contest);
  const place = term.place === null ? null : await reader.getRegion(term.contest, term.place);
  const name = contest?.shortName ?? term.contest;
  contests.add(term.place === null ? name : `${place?.name ?? term.place}, ${name}`);
  const book = term.ledger === "official" ? " menurut penetapan" : "";
  if (term.parties.length === 0) return `${OF_COUNT[term.quantity] ?? term.quantity}${book}`;
  const candidacies = await reader.listCandidacies(term.contest);
  const names = term.parties.map(
    (party) => GROUPS[party] ?? candidacies.find(({ slug }) => slug === party)?.name ?? party,
  );
  return `${OF_PARTY[term.quantity] ?? term.quantity} ${toList(names)}${book}`;
}

/** Many names would hide the figure that they belong to. */
const toList = (names: readonly string[]): string =>
  names.length > 3
    ? `${names.length} partai`
    : names.length < 2
      ? names.join("")
      : `${names.slice(0, -1).join(", ")} dan ${names.at(-1)}`;
