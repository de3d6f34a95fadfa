const NAMES = ["Negara", "Provinsi", "Kabupaten/kota", "Kecamatan", "Desa/kelurahan", "TPS"];

/** What a region of this level is called; "Wilayah" where the level is not known. */
export const toLevelName = (level: number | undefined): string => NAMES[level ?? -1] ?? "Wilayah";
