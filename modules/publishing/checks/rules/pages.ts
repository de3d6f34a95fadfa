import { getNearestName } from "@/modules/articles/nearest-name";
import type { KnownPages } from "../text-check";

/** Pages without a name in their address. */
const FIXED: ReadonlySet<string> = new Set(["/", "/hasil", "/tentang", "/galeri", "/koreksi", "/data"]);
/** Folders of files that the portal gives away as they are. */
const FILES = /^\/(?:(?:media|fonts|api|fragmen|versi)\/|[\w-]+\.(?:xml|json|txt)$)/;

type Family = { prefix: string; kind: keyof KnownPages; word: string; below: RegExp | null };

/** Families of pages: the name that follows, and what may stand below it. */
const FAMILIES: readonly Family[] = [
  { prefix: "/berita/", kind: "articles", word: "Artikel", below: null },
  { prefix: "/rubrik/", kind: "sections", word: "Rubrik", below: null },
  { prefix: "/topik/", kind: "topics", word: "Topik", below: null },
  {
    prefix: "/hasil/",
    kind: "contests",
    word: "Hitungan",
    below: /^\/(?:koreksi|kursi|cari|\d{2,10}|[0-9A-Z]{2,12})$/,
  },
  {
    prefix: "/periksa/",
    kind: "contests",
    word: "Hitungan",
    below: /^\/(?:wilayah\/[0-9A-Z]{2,12}\/)?\d{1,9}(?:\/berkas)?$/,
  },
];

export type DeadPage = { message: string; fix?: string; replacement?: string };

const splitAddress = (url: string): { path: string; rest: string } => {
  const end = url.search(/[?#]/);
  return end < 0 ? { path: url, rest: "" } : { path: url.slice(0, end), rest: url.slice(end) };
};

const decode = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const judgeFamily = (family: Family, path: string, rest: string, known: KnownPages): DeadPage | null => {
  const [name = "", ...more] = path.slice(family.prefix.length).split("/");
  const below = more.length === 0 ? "" : `/${more.join("/")}`;
  const names = known[family.kind];
  if (names && !names.has(name)) {
    const nearest = getNearestName(name, names);
    return {
      message: `${family.word} \`${name}\` tidak ada.`,
      fix: nearest
        ? `Mungkin maksudnya \`${family.prefix}${nearest}\`.`
        : "Periksa alamatnya di bilah alamat peramban.",
      replacement: nearest ? `${family.prefix}${nearest}${below}${rest}` : undefined,
    };
  }
  if (below !== "" && !family.below?.test(below))
    return {
      message: `Halaman \`${path}\` tidak ada.`,
      fix: `Mungkin maksudnya \`${family.prefix}${name}\`.`,
      replacement: `${family.prefix}${name}${rest}`,
    };
  return null;
};

/** Why an address within the portal leads nowhere, or null when it leads somewhere or cannot be judged. */
export const toDeadPage = (url: string, known: KnownPages): DeadPage | null => {
  const { path: written, rest } = splitAddress(url);
  const path = decode(written);
  if (path.length > 1 && path.endsWith("/")) return toDeadPage(path.slice(0, -1) + rest, known) ?? null;
  if (FIXED.has(path) || FILES.test(path)) return null;
  const family = FAMILIES.find(({ prefix }) => path.startsWith(prefix) && path.length > prefix.length);
  if (family) return judgeFamily(family, path, rest, known);
  const bare = `/${path}`;
  if (!path.startsWith("/")) {
    const isOurs = FIXED.has(bare) || FAMILIES.some(({ prefix }) => bare.startsWith(prefix));
    return {
      message: `Alamat \`${path.slice(0, 60)}\` bukan alamat lengkap.`,
      fix: isOurs ? `Tulis \`${bare}\`.` : "Awali dengan `/` untuk halaman sendiri, atau `https://`.",
      replacement: isOurs ? bare + rest : undefined,
    };
  }
  const names = [...FIXED, ...FAMILIES.map(({ prefix }) => prefix.slice(0, -1))];
  const first = `/${path.split("/")[1] ?? ""}`;
  const nearest = getNearestName(first, names);
  return {
    message: `Halaman \`${path.slice(0, 60)}\` tidak ada di portal ini.`,
    fix:
      nearest && nearest !== "/"
        ? `Mungkin maksudnya \`${nearest}${path.slice(first.length)}\`.`
        : "Periksa alamatnya.",
  };
};
