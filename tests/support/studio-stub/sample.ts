/** The article and the newsroom that the drawn screens show, in the form in which our articles are written. */
export const SLUG = "sepertiga-tps-belum-masuk";
export const AT = "2024-03-16T10:37:00+07:00";
export const NEWER = "2024-03-21T00:37:00+07:00";

const fact = (of: string, text: string) => `<Fact of="dpr-2024/${of}" at="${AT}">${text}</Fact>`;

export const SAMPLE = `---
title: "PPP 4,01 Persen, PSI 3,12 Persen: Sepertiga TPS Belum Masuk"
dek: Hitungan sementara KPU bukan hasil resmi.
section: pemilu
topics: [psi]
authors: [redaksi]
dateline: JAKARTA
publishedAt: "2027-03-21T09:30:00+07:00"
asOf: "${AT}"
asOfContest: dpr-2024
status: review
writer: Penulis Satu
readAlso: []
sources: []
---

Partai Persatuan Pembangunan (PPP) berada di ${fact("ppp/share", "4,01 persen")} dan Partai Solidaritas Indonesia (PSI) di ${fact("psi/share", "3,12 persen")} suara sah dalam hitungan sementara KPU. Masih ada ${fact("tps/sisa", "278.625 TPS")} yang belum masuk.

<RealCount contest="dpr-2024" title="Sepuluh partai" tinggi={420} />

## Yang sudah masuk

Sirekap memuat ${fact("tps/masuk", "544.753")} dari ${fact("tps/total", "823.378")} TPS (${fact("tps/persen", "66,16 persen")}). PPP memperoleh ${fact("ppp/suara", "3.093.558 suara")}, PSI ${fact("psi/suara", "2.407.139 suara")}.

Pada 20 Februari pukul 11.00 WIB, PSI tercatat 2,51 persen; ketika itu 478.878 dari 823.378 TPS (58,17 persen) sudah masuk.

<ReadAlso slug="apa-arti-cakupan-tps" />

## Yang belum dapat disimpulkan

Ambang batas DPR dihitung dari **seluruh** suara sah nasional. Selama TPS belum lengkap, redaksi menulis angka, cakupan, dan apa yang belum masuk.

Hasil resmi diumumkan tersendiri dan [tidak dicampur](/hasil/dpr-2024) dengan Sirekap.
`;

/** By address: name, at the moment of the draft, now. From KPU's count as recorded. */
export const FIGURES: Readonly<Record<string, readonly [label: string, at: string, now: string]>> = {
  "dpr-2024/tps/sisa": ["TPS belum masuk", "278.625 TPS", "275.994 TPS"],
  "dpr-2024/tps/masuk": ["TPS masuk", "544.753", "547.384"],
  "dpr-2024/tps/persen": ["Cakupan", "66,16 persen", "66,48 persen"],
  "dpr-2024/tps/total": ["Jumlah TPS", "823.378", "823.378"],
  "dpr-2024/ppp/suara": ["Suara PPP", "3.093.558 suara", "3.097.583 suara"],
  "dpr-2024/psi/suara": ["Suara PSI", "2.407.139 suara", "2.409.499 suara"],
  "dpr-2024/ppp/share": ["Bagian PPP", "4,01 persen", "4,01 persen"],
  "dpr-2024/psi/share": ["Bagian PSI", "3,12 persen", "3,12 persen"],
};

const snapshots = [
  [NEWER, "547.384 TPS, 66,48 persen"],
  [AT, "544.753 TPS, 66,16 persen"],
  ["2024-03-16T09:37:00+07:00", "544.744 TPS, 66,16 persen"],
  ["2024-03-14T12:37:00+07:00", "543.689 TPS, 66,03 persen"],
] as const;

export const CONTESTS = [
  {
    slug: "dpr-2024",
    name: "DPR 2024",
    candidacies: [
      { slug: "ppp", name: "Partai Persatuan Pembangunan", shortName: "PPP" },
      { slug: "psi", name: "Partai Solidaritas Indonesia", shortName: "PSI" },
      { slug: "pkb", name: "Partai Kebangkitan Bangsa", shortName: "PKB" },
    ],
    snapshots: snapshots.map(([asOf, coverage]) => ({ asOf, label: asOf.slice(0, 16), coverage })),
  },
  { slug: "dprd-dki-2024", name: "DPRD DKI Jakarta 2024", candidacies: [], snapshots: [] },
];

export const NAMES = {
  sections: [{ id: "pemilu", name: "Pemilu" }],
  topics: [{ id: "psi", name: "PSI" }],
  authors: [{ id: "redaksi", name: "Redaksi" }],
  articles: [
    { slug: "apa-arti-cakupan-tps", title: "Apa arti cakupan TPS", state: "published" as const },
    { slug: SLUG, title: "Sepertiga TPS Belum Masuk", state: "review" as const },
  ],
};
