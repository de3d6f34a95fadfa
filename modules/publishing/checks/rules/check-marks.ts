import type { TextCheck } from "../text-check";
import { findAll, type Matched } from "./find-all";

const mark = (
  rule: "gaya/spasi" | "gaya/tanda-baca",
  message: string,
  fix: string,
  rest: Partial<Matched> = {},
): Matched => ({
  rule,
  severity: "warning",
  message,
  fix,
  ...rest,
});

/** Spaces: one between words, none before a mark, one behind it. */
const checkSpaces: TextCheck = ({ prose: { own } }, report) => {
  findAll(own, /(?<=[^\s\uE000|]) {2,}(?=[^\s\uE000|])/g, report, () =>
    mark("gaya/spasi", "Ada spasi ganda.", "Sisakan satu spasi.", {
      replacement: " ",
      label: "Sisakan satu spasi",
    }),
  );
  findAll(own, /(?<=[\p{L}\p{N})])[ \u00a0]+(?=[,;:!?.](?![\p{L}\p{N}.,;:!?]))/gu, report, () =>
    mark("gaya/spasi", "Ada spasi sebelum tanda baca.", "Hapus spasinya.", {
      replacement: "",
      label: "Hapus spasi",
    }),
  );
  findAll(own, /(?<=\p{L})[,;](?=\p{L})/gu, report, ([sign]) =>
    mark("gaya/spasi", `Setelah “${sign}” harus ada spasi.`, "Tambahkan spasi.", {
      replacement: `${sign} `,
      label: "Tambahkan spasi",
    }),
  );
  findAll(own, /(?<=\p{Ll}{2})[.!?](?=\p{Lu}\p{Ll})/gu, report, ([sign]) =>
    mark("gaya/spasi", "Setelah akhir kalimat harus ada spasi.", "Tambahkan spasi.", {
      replacement: `${sign} `,
      label: "Tambahkan spasi",
    }),
  );
  findAll(own, /\([ \u00a0]+|[ \u00a0]+\)/g, report, ([all]) =>
    mark("gaya/spasi", "Tidak ada spasi di dalam kurung.", "Hapus spasinya.", {
      replacement: all.trim(),
      label: "Hapus spasi",
    }),
  );
};

/** Marks as the house writes them: straight quotation marks, …, – between figures, − before a negative one. */
const checkSigns: TextCheck = ({ prose: { words, own } }, report) => {
  // Also in quotations, whose marks are the newsroom's.
  findAll(words, /[“”„‟«»]/g, report, () =>
    mark("gaya/tanda-baca", "Tanda petik ditulis lurus.", 'Tulis `"`.', {
      replacement: '"',
      label: "Ganti dengan petik lurus",
    }),
  );
  findAll(words, /[‘’‛](?=\p{L})|(?<=\p{L})[‘’‛]/gu, report, () =>
    mark("gaya/tanda-baca", "Apostrof ditulis lurus.", "Tulis `'`.", {
      replacement: "'",
      label: "Ganti dengan apostrof lurus",
    }),
  );
  findAll(own, /\.{3,}|(?:\. ){2}\./g, report, () =>
    mark("gaya/tanda-baca", "Elipsis adalah satu tanda.", "Tulis “…”.", { replacement: "…" }),
  );
  findAll(own, /(?<![.…])\.\.(?![.…])|([,;:])\1+|([!?])\2+|[!?]{2,}/g, report, ([all]) =>
    mark("gaya/tanda-baca", "Tanda baca ganda.", `Tulis “${all[0]}” saja.`, { replacement: all[0] }),
  );
  findAll(own, /(?<=(?:^|[^\d\p{L}/–.,-])\d[\d.,]*)-(?=\d[\d.,]*(?:[^\d\p{L}/–-]|$))/gu, report, () =>
    mark("gaya/tanda-baca", "Rentang angka memakai tanda pisah pendek.", "Tulis “–” di antara kedua angka.", {
      replacement: "–",
    }),
  );
  findAll(own, /(?<=^|[\s(|])-(?=\d)/gu, report, (_, offset) =>
    /\d[ \u00a0]?$/.test(own.slice(Math.max(0, offset - 2), offset))
      ? null
      : mark("gaya/tanda-baca", "Angka negatif memakai tanda minus.", "Tulis “−”.", { replacement: "−" }),
  );
  findAll(own, /(?<=[\p{L}\p{N})]) (?:-{1,3}|—) (?=[\p{L}\p{N}(])/gu, report, () =>
    mark(
      "gaya/tanda-baca",
      "Anak kalimat tidak disisipkan dengan garis.",
      "Pakai koma, titik, atau kurung.",
      { at: 1, length: 1 },
    ),
  );
};

/** Spaces and marks in the words. */
export const checkMarks: TextCheck = (input, report) => {
  checkSpaces(input, report);
  checkSigns(input, report);
};
