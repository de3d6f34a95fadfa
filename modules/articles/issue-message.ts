import type { z } from "zod";

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "teks",
  number: "angka",
  int: "angka bulat",
  boolean: "true atau false",
  array: "daftar",
  object: "kelompok kunci dan isi",
  null: "kosong",
  undefined: "tidak ditulis",
  date: "tanggal",
};

const toTypeName = (type: string): string => TYPE_NAMES[type] ?? type;

const toValueText = (value: unknown): string => {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
};

const FORMATS: Readonly<Record<string, string>> = {
  datetime: "waktu lengkap dengan zona, misalnya `2024-02-20T11:00:00+07:00`",
  date: "tanggal seperti `2024-02-20`",
  url: "alamat lengkap, misalnya `https://www.kpu.go.id/`",
  email: "alamat surel",
};

const toSizeText = (issue: { origin: string; inclusive?: boolean }, limit: number | bigint, word: string) => {
  const bound = issue.inclusive === false ? `${word} (tidak termasuk) ${limit}` : `${word} ${limit}`;
  if (issue.origin === "string") return `panjangnya harus ${bound} huruf`;
  if (issue.origin === "array" || issue.origin === "set") return `isinya harus ${bound} butir`;
  return `nilainya harus ${bound}`;
};

/**
 * Says in Indonesian what a value should be. Handed to `safeParse`, it speaks only where a schema
 * has no message of its own.
 */
export const indonesianIssue: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return "wajib diisi";
      return `harus berupa ${toTypeName(issue.expected)}, bukan ${toValueText(issue.input)}`;
    case "invalid_value":
      return issue.input === undefined
        ? "wajib diisi"
        : `${toValueText(issue.input)} tidak dikenal; pilih salah satu: ${issue.values.map((value) => `\`${String(value)}\``).join(", ")}`;
    case "invalid_format":
      return issue.format === "regex"
        ? `${toValueText(issue.input)} tidak ditulis dengan bentuk yang benar`
        : `${toValueText(issue.input)} harus berupa ${FORMATS[issue.format] ?? issue.format}`;
    case "too_small":
      if (issue.origin === "string" && Number(issue.minimum) === 1) return "tidak boleh kosong";
      return toSizeText(issue, issue.minimum, "paling sedikit");
    case "too_big":
      return toSizeText(issue, issue.maximum, "paling banyak");
    case "not_multiple_of":
      return `harus kelipatan ${issue.divisor}`;
    case "unrecognized_keys":
      return `kunci tidak dikenal: ${issue.keys.map((key) => `\`${key}\``).join(", ")}`;
    case "invalid_union":
      return issue.input === undefined
        ? "wajib diisi"
        : `${toValueText(issue.input)} tidak cocok dengan bentuk mana pun`;
    default:
      return "nilainya tidak dapat dipakai";
  }
};
