import { formatDateTimeShort } from "@/lib/format-id";
import { getNearestName, toNameHint } from "@/modules/articles/nearest-name";
import type { Finding } from "@/modules/articles/problem";
import type { FactTerm } from "@/modules/results/facts/address";
import { toPrintedUnit } from "@/modules/results/facts/compare-figure";
import type { ResolveFailure } from "@/modules/results/facts/resolve-fact";
import { toAsOfMachine } from "@/modules/results/labels";
import { toReplacement, toValueRange } from "./explain-address";
import type { Mark } from "./read-blocks";

const BOOKS = { sirekap: "pembacaan Sirekap", official: "penetapan" } as const;
const OPERATORS: Readonly<Record<string, string>> = {
  "+": "dijumlahkan",
  "-": "dikurangkan",
  per: "dibagi",
  x: "dikalikan",
};

/** What is told of an address that names nothing, or nothing then. */
export function toResolveFinding(failure: ResolveFailure, mark: Mark, source: string): Finding {
  const whole = toValueRange(
    mark,
    source,
    "of",
    failure.term ?? { start: 0, end: mark.attributes.of?.value.length ?? 0 },
  );
  const at = { ...whole, rule: "angka/tidak-ada" as const };
  switch (failure.kind) {
    case "contest":
      return toUnknownName(at, source, failure, `Kontes \`${failure.name}\` tidak ada.`);
    case "party":
      return toUnknownName(
        at,
        source,
        failure,
        `\`${failure.name}\` tidak ikut dalam ${failure.term.contest}.`,
      );
    case "place":
      return {
        ...at,
        message: `Wilayah \`${failure.name}\` tidak ada.`,
        fix: "Tulis kode wilayah KPU, misalnya `31`, atau daerah pemilihan, misalnya `dapil-3602`.",
      };
    case "no-time":
      return {
        ...at,
        message: "Angka ini belum punya waktu.",
        fix: 'Tulis `at="2024-02-20T11:00:00+07:00"` di sini, atau `asOf` dan `asOfContest` di kepala artikel.',
      };
    case "no-snapshot":
      return toNoSnapshot(failure, mark, source, at);
    case "unknown":
      return {
        ...at,
        message: "Sumbernya tidak menyebut angka ini.",
        fix: 'Pakai angka lain, atau tandai sebagai kutipan: `<Quoted source="…">…</Quoted>`.',
      };
    case "undecided":
      return {
        ...at,
        message: "Siapa yang memenuhi ambang batas hanya dapat diambil dari penetapan.",
        fix: 'Tambahkan `ledger="official"`.',
      };
    case "zero":
      return { ...at, message: "Angka ini dibagi nol.", fix: "Periksa alamat sesudah `per`." };
    default:
      return {
        ...at,
        message: `${toUnitName(failure.left)} dan ${toUnitName(failure.right)} tidak dapat ${OPERATORS[failure.operator] ?? "digabung"}.`,
        fix: "Pakai dua angka dengan satuan yang sama.",
      };
  }
}

const toUnitName = (unit: Parameters<typeof toPrintedUnit>[0]): string => {
  const word = toPrintedUnit(unit) ?? (unit === "rank" ? "peringkat" : "bilangan");
  return word.charAt(0).toUpperCase() + word.slice(1);
};

type At = { offset: number; end: number; rule: "angka/tidak-ada" };

function toUnknownName(
  at: At,
  source: string,
  { name, known }: { name: string; known: readonly string[] },
  message: string,
): Finding {
  const from = source.slice(at.offset, at.end).indexOf(name);
  const word = from < 0 ? at : { offset: at.offset + from, end: at.offset + from + name.length };
  const nearest = getNearestName(name, known);
  return {
    ...at,
    ...word,
    message,
    ...(toNameHint(name, known) === undefined ? {} : { fix: toNameHint(name, known) ?? "" }),
    ...(nearest && from >= 0 ? { mend: toReplacement(word, nearest) } : {}),
  };
}

function toNoSnapshot(
  failure: Extract<ResolveFailure, { kind: "no-snapshot" }> & { term: FactTerm },
  mark: Mark,
  source: string,
  at: At,
): Finding {
  const when = failure.at === null ? "" : ` pada ${formatDateTimeShort(new Date(failure.at))}`;
  const own = failure.term.at;
  const range =
    own === null && mark.attributes.at
      ? toValueRange(mark, source, "at", { start: 0, end: mark.attributes.at.value.length })
      : at;
  const nearest = failure.nearest;
  const written = nearest === null ? null : toAsOfMachine({ asOf: nearest, asOfPrecision: "second" });
  const timeRange = own === null ? range : toOwnTime(range, source, own);
  const isWritten = own !== null || mark.attributes.at !== undefined;
  return {
    ...at,
    ...timeRange,
    message: `Tidak ada ${BOOKS[failure.ledger]} ${failure.term.contest}${when}.`,
    fix:
      written === null
        ? "Sebelum waktu itu belum ada angka; periksa tanggal dan jamnya."
        : `Yang terakhir sebelum itu bertanda waktu ${formatDateTimeShort(new Date(nearest ?? ""))}: \`${written}\`.`,
    ...(written !== null && isWritten ? { mend: toReplacement(timeRange, written) } : {}),
  };
}

function toOwnTime(range: { offset: number; end: number }, source: string, at: string) {
  const from = source.slice(range.offset, range.end).indexOf(at);
  return from < 0 ? range : { offset: range.offset + from, end: range.offset + from + at.length };
}
