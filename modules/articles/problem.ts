/**
 * What an editor is told about a mistake in a content file: what, where, and what to do.
 * `message` and `fix` are Indonesian and written for someone who is no programmer;
 * `rule` is a stable name, the same on the command line and in the studio. Lines and columns count from 1, columns in
 * UTF-16 units.
 */
export type Problem = {
  file: string;
  line: number;
  column: number;
  rule: Rule;
  severity: "error" | "warning";
  message: string;
  fix?: string;
  /** What is wrong, as UTF-16 offsets into the file's text, where it is more than a place. */
  range?: { start: number; end: number };
  mend?: Mend;
};

/** A change of the source that mends a problem; `label` says it on a button. Offsets in UTF-16 units, none overlapping. */
export type Mend = { label: string; edits: readonly { start: number; end: number; text: string }[] };

export type Rule =
  | "berkas/rusak"
  | "berkas/batas"
  | "kepala/tidak-ada"
  | "kepala/yaml"
  | "kepala/kunci-asing"
  | "kepala/kunci-kurang"
  | "kepala/kunci-ganda"
  | "kepala/nilai"
  | "rujukan/tidak-ada"
  | "mdx/sintaks"
  | "mdx/tag-terbuka"
  | "mdx/kurawal-terbuka"
  | "mdx/kurang-dari"
  | "mdx/impor"
  | "mdx/ekspresi"
  | "mdx/html"
  | "widget/tidak-ada"
  | "widget/sebaran"
  | "widget/atribut-terlarang"
  | "widget/atribut-ganda"
  | "widget/atribut-asing"
  | "widget/nilai"
  | "widget/isi"
  | "tautan/alamat"
  | "gambar/keterangan"
  | "teks/judul-bagian"
  | "teks/daftar-centang"
  | "berkas/versi-lama"
  | "hidup/berubah-tanpa-catatan"
  | "hidup/buku-berubah"
  | "hidup/buku-rusak"
  | "hidup/belum-dicatat"
  | "hidup/persetujuan"
  | "hidup/kurang"
  | "hidup/alamat-lama";

/** A problem before it is known in which file and at which line it stands; `offset` in UTF-16 units. */
export type Finding = {
  offset: number;
  /** Where what is wrong ends; left out, the finding is a place. */
  end?: number;
  rule: Rule;
  message: string;
  fix?: string;
  mend?: Mend;
  severity?: "error" | "warning";
};

export type Report = (finding: Finding) => void;

/** Problems in reading order, errors before warnings at the same place, exact repetitions dropped. */
export const toSortedProblems = (problems: readonly Problem[]): Problem[] => {
  const seen = new Set<string>();
  return [...problems]
    .sort(
      (a, b) =>
        a.file.localeCompare(b.file) ||
        a.line - b.line ||
        a.column - b.column ||
        a.severity.localeCompare(b.severity),
    )
    .filter((problem) => {
      const key = JSON.stringify(problem);
      return seen.has(key) ? false : seen.add(key);
    });
};

/** `file:line:column rule message`, with the mend on a line of its own. */
export const toProblemText = (problem: Problem): string => {
  const mark = problem.severity === "warning" ? "peringatan: " : "";
  const head = `${problem.file}:${problem.line}:${problem.column} ${problem.rule} ${mark}${problem.message}`;
  return problem.fix ? `${head}\n    ${problem.fix}` : head;
};
