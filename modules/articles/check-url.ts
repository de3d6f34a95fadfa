const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const ALLOWED_SCHEME = /^(?:https?:\/\/[^/\\]|mailto:[^/\\]|tel:[+\d])/i;
/** Browsers drop control characters and read `\` as `/`, so an address with them is not what it seems. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const DECEPTIVE = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\\]/;

export type UrlKind = "external" | "internal";

/** Why an address may not stand in an article (Indonesian, with the mend), or null when it may. */
export const checkUrl = (url: string): { message: string; fix: string } | null => {
  if (DECEPTIVE.test(url) || DECEPTIVE.test(safeDecode(url)))
    return {
      message: "Alamat memuat spasi, garis miring terbalik, atau tanda tak terlihat.",
      fix: "Salin ulang alamatnya; spasi ditulis `%20`.",
    };
  if (url.startsWith("//"))
    return { message: "Alamat diawali `//`.", fix: "Tulis lengkap dengan `https://`." };
  if (SCHEME.test(url))
    return ALLOWED_SCHEME.test(url)
      ? null
      : {
          message: `Alamat \`${url.slice(0, 40)}\` tidak boleh dipakai.`,
          fix: "Pakai `https://`, `http://`, `mailto:`, `tel:`, atau alamat dalam situs seperti `/berita/…`.",
        };
  if (/^[^/?#:]*:/.test(url))
    return {
      message: "Alamat memuat titik dua sebelum garis miring pertama.",
      fix: "Awali dengan `https://`, atau dengan `/` untuk halaman sendiri.",
    };
  if (/^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(url))
    return {
      message: `\`${url.slice(0, 40)}\` akan dibaca sebagai halaman situs ini.`,
      fix: `Tulis \`https://${url.slice(0, 60)}\`.`,
    };
  return null;
};

/** Only C0 controls hidden behind percent signs matter here; `%20` is fine and `%5C` stays encoded in browsers. */
const safeDecode = (url: string): string => url.replace(/%(?:[01][0-9a-f]|7f)/gi, "\u0000");

/** External ones leave the site. */
export const toUrlKind = (url: string): UrlKind => (SCHEME.test(url) ? "external" : "internal");
