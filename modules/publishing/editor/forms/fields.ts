import type { Literal } from "../tags/literal";

export type FieldKind =
  | "contest"
  | "candidacy"
  | "candidacies"
  | "moment"
  | "article"
  | "fact"
  | "choice"
  | "flag"
  | "whole"
  | "number"
  | "text"
  | "other";

/** One prop of a widget as a field of its form. */
export type Field = {
  name: string;
  kind: FieldKind;
  label: string;
  hint: string | null;
  required: boolean;
  choices: readonly string[];
  min: number | null;
  max: number | null;
  maxLength: number | null;
};

type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const toNumber = (value: unknown): number | null =>
  typeof value === "number" && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : null;

/** Props that mean the same in every widget, in words that an editor uses. */
const LABELS: Readonly<Record<string, string>> = {
  contest: "Kontes",
  at: "Data per",
  from: "Dari data per",
  to: "Sampai data per",
  printed: "Data saat dimuat",
  party: "Partai atau pasangan",
  highlight: "Baris yang ditebalkan",
  parties: "Partai yang tampil",
  title: "Judul",
  slug: "Berita",
  of: "Angka",
  ledger: "Buku",
  ledgers: "Banding kedua buku",
  top: "Jumlah baris",
  limit: "Banyaknya",
  source: "Sumber",
  by: "Oleh",
};
/** Values of enumerations, as far as widgets of today have them. */
export const CHOICE_LABELS: Readonly<Record<string, string>> = {
  sirekap: "Sirekap, hitungan sementara",
  official: "Penetapan resmi KPU",
};
const MOMENTS = new Set(["at", "from", "to", "printed"]);
const CANDIDACIES = new Set(["party", "highlight", "candidacy"]);

function toKind(name: string, schema: Schema): FieldKind {
  const { type, items } = schema;
  if (Array.isArray(schema.enum)) return "choice";
  if (type === "boolean" || typeof schema.const === "boolean") return "flag";
  if (type === "integer") return "whole";
  if (type === "number") return "number";
  if (type === "array") return isSchema(items) && items.type === "string" ? "candidacies" : "other";
  if (type !== "string") return "other";
  if (name === "contest") return "contest";
  if (name === "slug") return "article";
  if (name === "of") return "fact";
  if (MOMENTS.has(name)) return "moment";
  if (CANDIDACIES.has(name) || /^Kode partai/.test(String(schema.description ?? ""))) return "candidacy";
  return "text";
}

/** The fields of a widget's form from the JSON Schema of its props, in the order of the schema. */
export function toFields(props: Schema): Field[] {
  const properties = isSchema(props.properties) ? props.properties : {};
  const required = Array.isArray(props.required) ? props.required : [];
  return Object.entries(properties).flatMap(([name, schema]) => {
    if (!isSchema(schema)) return [];
    return {
      name,
      kind: toKind(name, schema),
      label: LABELS[name] ?? name,
      hint: typeof schema.description === "string" ? schema.description : null,
      required: required.includes(name),
      choices: Array.isArray(schema.enum) ? schema.enum.map(String) : [],
      min: toNumber(schema.minimum),
      max: toNumber(schema.maximum),
      maxLength: toNumber(schema.maxLength),
    };
  });
}

/** What stands in a form: texts as typed, so that half a number is not lost; several choices as a list. */
export type FormValues = Readonly<Record<string, string | boolean | readonly string[]>>;

export function toFormValues(fields: readonly Field[], props: ReadonlyMap<string, Literal>): FormValues {
  const values: Record<string, string | boolean | readonly string[]> = {};
  for (const { name, kind } of fields) {
    const value = props.get(name);
    if (kind === "flag") values[name] = value === true;
    else if (kind === "candidacies") values[name] = Array.isArray(value) ? value.map(String) : [];
    else if (kind === "number") values[name] = value === undefined ? "" : String(value).replace(".", ",");
    else values[name] = value === undefined || Array.isArray(value) ? "" : String(value);
  }
  return values;
}

const parseNumber = (text: string): number | null => {
  const plain = text.trim().replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
};

/** What is wrong with a field, in Indonesian and for its editor, or `null`. */
export function checkField(field: Field, value: FormValues[string] | undefined): string | null {
  const empty = value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  if (empty) return field.required ? "Wajib diisi." : null;
  if (typeof value !== "string") return null;
  if (field.maxLength !== null && value.length > field.maxLength)
    return `Paling panjang ${field.maxLength} huruf.`;
  if (field.kind !== "whole" && field.kind !== "number") return null;
  const number = parseNumber(value);
  if (number === null) return "Tulis angka.";
  if (field.kind === "whole" && !Number.isInteger(number)) return "Tulis bilangan bulat.";
  const { min, max } = field;
  const low = min !== null && number < min;
  const high = max !== null && number > max;
  if (!low && !high) return null;
  if (min !== null && max !== null) return `Tulis ${min} sampai ${max}.`;
  return low ? `Paling kecil ${min}.` : `Paling besar ${max}.`;
}

/** The props that a form says, in the order of its fields; empty fields are left out. */
export function toProps(fields: readonly Field[], values: FormValues): Map<string, Literal> {
  const props = new Map<string, Literal>();
  for (const { name, kind } of fields) {
    const value = values[name];
    if (kind === "other" || value === undefined || value === "" || value === false) continue;
    if (typeof value === "boolean") props.set(name, value);
    else if (typeof value !== "string") {
      if (value.length > 0) props.set(name, [...value]);
    } else if (kind === "whole" || kind === "number") {
      const number = parseNumber(value);
      if (number !== null) props.set(name, number);
    } else props.set(name, value);
  }
  return props;
}
