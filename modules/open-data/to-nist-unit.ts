import type { NistIdentifiers, NistText, NistUnit } from "./nist-shapes";
import type { OpenSnapshot } from "./shapes";

/** A place of a report, with what is known of its count. */
export type NistPlace = {
  code: string;
  name: string;
  level: number;
  coverage: OpenSnapshot["coverage"] | null;
  registeredVoters?: number | null;
  below?: readonly string[];
};

export const toText = (content: string): NistText => ({
  "@type": "ElectionResults.InternationalizedText",
  Text: [{ "@type": "ElectionResults.LanguageString", Content: content, Language: "id" }],
});

export const toIdentifier = (type: string, value: string): NistIdentifiers[number] => ({
  "@type": "ElectionResults.ExternalIdentifier",
  Type: "other",
  OtherType: type,
  Value: value,
});

/** "gp-31", "gp-pdpr.3101": an XML name, as ids of the format are. */
export const toUnitId = (code: string): string => `gp-${code.replaceAll(":", ".")}`;

/** Levels of the region tree in the format's words; what it has no word for is "other" with ours. */
const TYPES: readonly (readonly [type: NistUnit["Type"], otherType?: string])[] = [
  ["country"],
  ["state"],
  ["county"],
  ["other", "kecamatan"],
  ["village"],
  ["precinct"],
];
/** Voters abroad are counted as a province is. */
const ABROAD = "99";

function toType(code: string, level: number): Pick<NistUnit, "Type" | "OtherType"> {
  if (code.includes(":")) return { Type: "other", OtherType: code.endsWith(":0") ? "semua-dapil" : "dapil" };
  if (code === ABROAD) return { Type: "other", OtherType: "luar-negeri" };
  const [Type, OtherType] = TYPES[level] ?? ["other", `tingkat-${level}`];
  return OtherType === undefined ? { Type } : { Type, OtherType };
}

/** Counted and all polling stations in the format's words; unknown where either is. */
export function toCountStatus(coverage: NistPlace["coverage"], isDecided: boolean): NistUnit["CountStatus"] {
  const { counted = null, total = null } = coverage ?? {};
  const isAll = counted !== null && total !== null && counted >= total;
  const status =
    isDecided || isAll
      ? "completed"
      : counted === null
        ? "unknown"
        : counted === 0
          ? "not-processed"
          : "in-process";
  return [{ "@type": "ElectionResults.CountStatus", Status: status, Type: "total" }];
}

/** Only where they are known: the format has no word for an unknown number. */
export const toSubUnits = (coverage: NistPlace["coverage"]) => ({
  ...(coverage?.counted == null ? {} : { SubUnitsReported: coverage.counted }),
  ...(coverage?.total == null ? {} : { TotalSubUnits: coverage.total }),
});

export function toUnit(place: NistPlace, isDecided: boolean): NistUnit {
  const { code, name, level, coverage, registeredVoters, below = [] } = place;
  const kpu = { ...toIdentifier("", code), Type: "national-level" as const, Label: "Kode wilayah KPU" };
  const { OtherType: _, ...national } = kpu;
  const ocd = { ...national, Type: "ocd-id" as const, Value: "ocd-division/country:id", Label: "OCD" };
  return {
    "@type": "ElectionResults.ReportingUnit",
    "@id": toUnitId(code),
    ...toType(code, level),
    Name: toText(name),
    ExternalIdentifier: code === "0" ? [national, ocd] : [national],
    CountStatus: toCountStatus(coverage, isDecided),
    ...toSubUnits(coverage),
    ...(registeredVoters == null ? {} : { VotersRegistered: registeredVoters }),
    ...(below.length === 0 ? {} : { ComposingGpUnitIds: below.map(toUnitId) }),
  };
}
