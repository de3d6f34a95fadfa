const LINES = [
  ["title", "title: Perolehan suara di tiga provinsi"],
  ["dek", "dek: Angka sementara dari data yang sudah masuk."],
  ["section", "section: hasil"],
  ["topics", "topics: [psi]"],
  ["authors", "authors: [redaksi]"],
  ["dateline", "dateline: JAKARTA"],
  ["publishedAt", 'publishedAt: "2024-02-20T11:30:00+07:00"'],
  ["status", "status: published"],
  ["readAlso", "readAlso: []"],
  ["sources", "sources: []"],
] as const;

type Key = (typeof LINES)[number][0];

/** A sound head, with some of its lines replaced; an empty text leaves the line out, `first` stands before the first key. */
export const toHead = (
  changed: Partial<Record<Key, string>> = {},
  options: { first?: string } = {},
): string =>
  `---\n${options.first ?? ""}${LINES.map(([key, line]) => changed[key] ?? line)
    .filter((line) => line !== "")
    .join("\n")}\n---\n`;

/** Heads with planted mistakes, marked as in snippets.ts. */
export const BROKEN_HEADS: Readonly<Record<string, string>> = {
  "key-unknown": toHead({ dek: "dek: Ringkas.\n⟪kepala/kunci-asing⟫penulis: redaksi" }),
  "key-typo": toHead({ dek: "⟪kepala/kunci-asing⟫dekk: Ringkas." }, { first: "⟪kepala/kunci-kurang⟫" }),
  "keys-unknown": toHead({
    status: "status: published\n⟪kepala/kunci-asing⟫kategori: hasil\n⟪kepala/kunci-asing⟫tags: [a]",
  }),
  "key-missing": toHead({ section: "" }, { first: "⟪kepala/kunci-kurang⟫" }),
  "keys-missing": toHead(
    { section: "", status: "" },
    { first: "⟪kepala/kunci-kurang⟫⟪kepala/kunci-kurang⟫" },
  ),
  "key-twice": toHead({ status: "status: published\n⟪kepala/kunci-ganda⟫title: Judul kedua" }),
  "keys-twice": toHead({
    status: "status: published\n⟪kepala/kunci-ganda⟫title: Judul kedua\n⟪kepala/kunci-ganda⟫dek: Dek kedua",
  }),
  "value-status": toHead({ status: "status: ⟪kepala/nilai⟫terbit" }),
  "value-time": toHead({ publishedAt: "publishedAt: ⟪kepala/nilai⟫kemarin" }),
  "value-time-zone": toHead({ publishedAt: 'publishedAt: ⟪kepala/nilai⟫"2024-02-20T04:30:00Z"' }),
  "value-date-impossible": toHead({ publishedAt: 'publishedAt: ⟪kepala/nilai⟫"2024-02-30T11:30:00+07:00"' }),
  "value-empty": toHead({ title: "⟪kepala/nilai⟫title:" }),
  "value-list": toHead({ topics: "topics: ⟪kepala/nilai⟫psi" }),
  "value-list-empty": toHead({ authors: "authors: ⟪kepala/nilai⟫[]" }),
  "value-source": toHead({
    sources: "sources:\n  - label: KPU\n    ⟪kepala/kunci-asing⟫tautan: https://www.kpu.go.id/",
  }),
  "value-source-url": toHead({
    sources: "sources:\n  - label: KPU\n    url: ⟪kepala/nilai⟫javascript:alert(1)",
  }),
  "values-three": toHead({
    section: "section: ⟪kepala/nilai⟫Hasil Pemilu",
    status: "status: ⟪kepala/nilai⟫selesai",
    readAlso: "readAlso: ⟪kepala/nilai⟫berita-baik",
  }),
  "name-section": toHead({ section: "section: ⟪rujukan/tidak-ada⟫hasill" }),
  "name-topics": toHead({ topics: "topics: [⟪rujukan/tidak-ada⟫pssi, psi, ⟪rujukan/tidak-ada⟫cakupan]" }),
  "name-author": toHead({ authors: "authors: [⟪rujukan/tidak-ada⟫redaksii]" }),
  "name-article": toHead({ readAlso: "readAlso: [⟪rujukan/tidak-ada⟫berita-burukk]" }),
  "names-and-value": toHead({
    topics: "topics: [⟪rujukan/tidak-ada⟫pssi]",
    authors: "authors:\n  - ⟪rujukan/tidak-ada⟫penulis-lain",
    status: "status: ⟪kepala/nilai⟫tayang",
  }),
  "order-updated": toHead({
    publishedAt:
      'publishedAt: "2024-02-20T11:30:00+07:00"\nupdatedAt: ⟪tanggal/urutan⟫"2024-02-19T11:30:00+07:00"',
  }),
  "order-as-of": toHead({
    publishedAt:
      'publishedAt: "2024-02-20T11:30:00+07:00"\nasOf: ⟪tanggal/urutan⟫"2024-02-21T11:00:00+07:00"',
  }),
  "order-both-and-status": toHead({
    publishedAt:
      'publishedAt: "2024-02-20T11:30:00+07:00"\nupdatedAt: ⟪tanggal/urutan⟫"2024-02-19T11:30:00+07:00"\nasOf: ⟪tanggal/urutan⟫"2024-02-21T11:00:00+07:00"',
    status: "status: ⟪kepala/nilai⟫tayang",
  }),
  "far-future": toHead({ publishedAt: 'publishedAt: ⟪tanggal/masa-depan⟫"2094-02-20T11:30:00+07:00"' }),
  "yaml-colon": toHead({ title: "title: ⟪kepala/yaml⟫Perolehan: tiga provinsi" }),
  "yaml-quote": toHead({ dek: 'dek: ⟪kepala/yaml⟫"Angka sementara' }),
  "yaml-bracket": toHead({ topics: "topics: ⟪kepala/yaml⟫[psi" }),
  "yaml-tab": toHead({ sources: "sources:\n⟪kepala/yaml⟫\t- label: KPU" }),
  "yaml-no-colon": toHead({ dateline: "⟪kepala/yaml⟫dateline JAKARTA" }),
  "yaml-at": toHead({ title: "title: ⟪kepala/yaml⟫@redaksi menulis" }),
  "yaml-anchor": toHead({ title: "title: ⟪kepala/yaml⟫&judul Perolehan suara" }),
  "yaml-tag": toHead({ title: "title: ⟪kepala/yaml⟫!judul Perolehan suara" }),
  "yaml-two": toHead({
    title: "title: ⟪kepala/yaml⟫Perolehan: tiga provinsi",
    dek: 'dek: ⟪kepala/yaml⟫"Angka sementara',
  }),
  "yaml-and-keys": toHead({
    title: "title: ⟪kepala/yaml⟫Perolehan: tiga provinsi",
    dek: "dek: Ringkas.\n⟪kepala/kunci-asing⟫penulis: redaksi",
    status: "status: ⟪kepala/nilai⟫tayang",
    section: "section: ⟪rujukan/tidak-ada⟫hasill",
  }),
  "yaml-three-and-name": toHead({
    title: "title: ⟪kepala/yaml⟫@redaksi",
    dek: 'dek: ⟪kepala/yaml⟫"Angka sementara',
    topics: "topics: ⟪kepala/yaml⟫[psi",
    authors: "authors: [⟪rujukan/tidak-ada⟫redaksii]",
  }),
  "yaml-source": toHead({
    sources:
      'sources:\n  - label: ⟪kepala/yaml⟫"KPU\n  - label: Undang-Undang\n    ⟪kepala/kunci-asing⟫halaman: 3',
  }),
  "words-title": toHead({
    title: "title: PSI 2,51⟪gaya/persen⟫% di Sirekap, ⟪gaya/vonis⟫lolos ke Senayan",
    dek: "dek: Dibaca ⟪tanggal/hari⟫Senin (20/2/2024) jam 11⟪gaya/tanda-baca⟫...",
  }),
  "no-closing": toHead()
    .replace(/^/, "⟪kepala/tidak-ada⟫")
    .replace(/---\n$/, ""),
  "no-opening": toHead().replace(/^---\n/, "⟪kepala/tidak-ada⟫"),
  "late-opening": toHead().replace(/^/, "⟪kepala/tidak-ada⟫\n\n"),
  "no-closing-and-key": toHead({ dek: "dek: Ringkas.\n⟪kepala/kunci-asing⟫penulis: redaksi" })
    .replace(/^/, "⟪kepala/tidak-ada⟫")
    .replace(/---\n$/, ""),
};
