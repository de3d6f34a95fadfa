const LONGEST = 70;

/** A title as an address: "PSI 2,51 Persen!" → "psi-2-51-persen". "naskah" where nothing of it can stand in one. */
export function toSlug(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (words.length <= LONGEST) return words || "naskah";
  const cut = words.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), 0)) || words.slice(0, LONGEST);
}
