import { listSentences, toBlockKind } from "../prose";
import type { TextCheck } from "../text-check";
import { findAll } from "./find-all";

const UNIT = "(?:suara|TPS|orang|pemilih|kursi|warga|desa|kecamatan|rupiah|ribu|juta|miliar|triliun)";
const NUMBER = "\\d[\\d.]*(?:,\\d+)?";
/** No sentence compares more; each is compared with every two others. */
const MAX_SHARES = 12;
const toPoints = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, ".");
const parseNumber = (text: string): number => Number(text.replaceAll(".", "").replace(",", "."));

/** `%` in prose. In a table, where room is short, it may stand. */
const checkPercent: TextCheck = ({ prose }, report) => {
  findAll(prose.own, /(?<=\d)(\s{0,2})%(?:[ -]?(?:poin|point)\b)?/g, report, ([all], offset) =>
    toBlockKind(prose.blocks, offset) === "cell"
      ? null
      : {
          rule: "gaya/persen",
          severity: "warning",
          message: "Dalam kalimat, persen ditulis dengan kata.",
          fix: /poi/.test(all) ? "Tulis “poin persen”." : "Tulis “persen”.",
          replacement: /poi/.test(all) ? " poin persen" : " persen",
        },
  );
};

/** Differences of percentages are percentage points. */
const checkPercentPoints: TextCheck = ({ prose }, report) => {
  findAll(prose.own, /\b(?:persen(?:tase)?[ -]poin|poin persentase|persentase poin)\b/gi, report, () => ({
    rule: "gaya/poin-persen",
    severity: "warning",
    message: "Selisih dua persentase disebut “poin persen”.",
    fix: "Tulis “poin persen”.",
    replacement: "poin persen",
  }));
  for (const { start, end } of listSentences(prose.own, prose.blocks)) {
    const sentence = prose.own.slice(start, end);
    const shares = [...sentence.matchAll(new RegExp(`(${NUMBER})\\s+persen`, "g"))];
    if (shares.length < 3 || shares.length > MAX_SHARES) continue;
    const differs = (index: number, by: number) =>
      shares.some((a, i) =>
        shares.some(
          (b, j) =>
            i < j &&
            i !== index &&
            j !== index &&
            Math.abs(Math.abs(parseNumber(a[1] ?? "") - parseNumber(b[1] ?? "")) - by) < 0.006,
        ),
      );
    shares.forEach((share, index) => {
      const before = sentence.slice(Math.max(0, share.index - 24), share.index);
      if (
        !/\b(?:naik|turun|bertambah|berkurang|selisih(?:nya)?|terpaut|berjarak|beda(?:nya)?)\s+(?:\p{L}+\s+)?$/u.test(
          before,
        )
      )
        return;
      if (!differs(index, parseNumber(share[1] ?? ""))) return;
      const at = start + share.index + share[0].length - "persen".length;
      report({
        offset: at,
        end: at + "persen".length,
        rule: "gaya/poin-persen",
        severity: "warning",
        message: "Ini selisih dua persentase, jadi satuannya poin persen.",
        fix: `Tulis “${share[1]} poin persen”.`,
        mend: { label: "Ganti dengan “poin persen”", edits: [{ start: at, end: at, text: "poin " }] },
      });
    });
  }
};

/** Points between thousands, a comma before decimals. */
const checkNumberForm: TextCheck = ({ prose }, report) => {
  const wrong = (written: string, right: string, message: string) => ({
    rule: "gaya/angka" as const,
    severity: "warning" as const,
    message,
    fix: `Tulis ${right}, bukan ${written}.`,
    length: written.length,
    replacement: right,
  });
  const free = "(?<![\\p{L}\\d.,/–-])";
  findAll(
    prose.own,
    new RegExp(`${free}\\d{1,3}(?:,\\d{3})+(\\.\\d+)?(?![\\d.,]*\\d)(?=(?:\\s${UNIT}\\b)?)`, "gu"),
    report,
    ([all], offset) => {
      const next = prose.own.slice(offset + all.length, offset + all.length + 12);
      // One group of three behind a comma may be three decimals; with a unit of whole things it is not.
      if (
        (all.match(/,/g)?.length ?? 0) < 2 &&
        !all.includes(".") &&
        !new RegExp(`^\\s${UNIT}\\b`).test(next)
      )
        return null;
      if (/^\s(?:ribu|juta|miliar|triliun)/.test(next)) return null;
      return wrong(
        all,
        all.replace(".", "!").replaceAll(",", ".").replace("!", ","),
        "Ribuan dipisahkan titik, desimal koma.",
      );
    },
  );
  findAll(
    prose.own,
    new RegExp(
      `${free}(\\d{1,3})\\.(\\d{1,2}|\\d{4,})(?=\\s(?:persen|poin|juta|miliar|triliun|ribu)\\b|%)`,
      "gu",
    ),
    report,
    ([all, whole, decimals]) => wrong(all, `${whole},${decimals}`, "Desimal ditulis dengan koma."),
  );
  findAll(prose.own, /(?<![\p{L}\d.,/–-])[1-9]\d{4,14}(?![\d\p{L}/]|[.,-]\d)/gu, report, ([all], offset) =>
    /(?:\b(?:[Nn]omor|[Nn]o\.|[Kk]ode|[Tt]elepon|pos)\s|[Rr]p)$/.test(
      prose.own.slice(Math.max(0, offset - 10), offset),
    )
      ? null
      : wrong(all, toPoints(all), "Ribuan dipisahkan titik."),
  );
  findAll(
    prose.own,
    new RegExp(`${free}[1-9]\\d{3}(?=\\s(?:suara|TPS|pemilih|orang)\\b)`, "gu"),
    report,
    ([all]) => wrong(all, toPoints(all), "Ribuan dipisahkan titik."),
  );
  findAll(prose.own, /\bRp(?:\.\s?|\s)(?=\d)/g, report, ([all]) =>
    wrong(all, "Rp", "“Rp” ditulis tanpa titik dan tanpa spasi di depan angkanya."),
  );
};

/** Figures in the newsroom's own words. */
export const checkNumbers: TextCheck = (input, report) => {
  checkPercent(input, report);
  checkPercentPoints(input, report);
  checkNumberForm(input, report);
};
