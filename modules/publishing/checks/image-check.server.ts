import "server-only";
import { stat } from "node:fs/promises";
import path from "node:path";
import { checkUrl, toUrlKind } from "@/modules/articles/check-url";
import type { ArticleReading } from "@/modules/articles/compile-article";
import type { Finding, Report } from "@/modules/articles/problem";
import { endOf, type SyntaxNode, startOf, walkSyntax } from "@/modules/articles/syntax-tree";

/** A reader on a phone waits for each of them; the studio makes pictures smaller by itself. */
export const MAX_IMAGE_BYTES = 600_000;
export const MAX_IMAGE_SIDE_PX = 2_400;
const MAX_IMAGES = 60;
const TYPES = /\.(?:png|jpe?g|webp|avif|gif|svg)$/i;
const NO_WORDS =
  /^(?:(?:img|dsc|image|foto|gambar|picture|screenshot)[ _-]?\d*|.*\.(?:png|jpe?g|webp|avif|gif|svg)|[\d\W_]+)$/i;

/** Where files that articles show are kept: `/media/…` in the content directory, everything else in `public/`. */
export type ImageFolders = { contentDir: string; publicDir: string };

const toFile = (url: string, { contentDir, publicDir }: ImageFolders): string | null => {
  let address: string;
  try {
    address = decodeURIComponent(url.replace(/[?#].*$/s, ""));
  } catch {
    return null;
  }
  const base = address.startsWith("/media/") ? contentDir : publicDir;
  const file = path.join(base, address);
  // An address with `..` must not ask about files elsewhere.
  return address.startsWith("/") && !address.includes("\0") && file.startsWith(base + path.sep) ? file : null;
};

/** Width and height from the file's header; null where it is no picture. */
const readSize = async (file: string): Promise<{ width: number; height: number } | null> => {
  try {
    const { default: sharp } = await import("sharp");
    const { width, height } = await sharp(file).metadata();
    return { width, height };
  } catch {
    return null;
  }
};

const judgeFile = async (file: string, url: string): Promise<Omit<Finding, "offset" | "end"> | null> => {
  const info = await stat(file).catch(() => null);
  if (!info?.isFile())
    return {
      rule: "gambar/tidak-ada",
      message: `Gambar \`${url.slice(0, 80)}\` tidak ada.`,
      fix: "Unggah gambarnya, atau periksa nama berkasnya (huruf besar dan kecil dibedakan).",
    };
  if (info.size > MAX_IMAGE_BYTES)
    return {
      rule: "gambar/terlalu-besar",
      message: `Gambar ini ${Math.ceil(info.size / 1000)} KB; paling besar ${MAX_IMAGE_BYTES / 1000} KB.`,
      fix: "Perkecil gambarnya, atau unggah lewat studio.",
    };
  const size = await readSize(file);
  if (!size)
    return {
      rule: "gambar/tidak-ada",
      message: `Berkas \`${url.slice(0, 80)}\` tidak terbaca sebagai gambar.`,
      fix: "Simpan ulang sebagai JPEG, PNG, atau WebP.",
    };
  return Math.max(size.width, size.height) > MAX_IMAGE_SIDE_PX
    ? {
        rule: "gambar/terlalu-besar",
        message: `Gambar ini ${size.width} × ${size.height} piksel; sisi terpanjang paling banyak ${MAX_IMAGE_SIDE_PX} piksel.`,
        fix: "Perkecil gambarnya, atau unggah lewat studio.",
      }
    : null;
};

const judgeAddress = async (
  url: string,
  folders: ImageFolders,
): Promise<Omit<Finding, "offset" | "end"> | null> => {
  if (toUrlKind(url) === "external")
    return {
      rule: "gambar/tidak-ada",
      message: "Gambar dari situs lain tidak tampil di portal ini.",
      fix: "Unggah gambarnya, lalu tulis alamatnya di sini: `/media/…`.",
    };
  const file = toFile(url, folders);
  if (!file || !TYPES.test(file))
    return {
      rule: "gambar/tidak-ada",
      message: `\`${url.slice(0, 80)}\` bukan alamat gambar.`,
      fix: "Tulis `/media/nama-berkas.jpg`; jenisnya JPEG, PNG, WebP, AVIF, GIF, atau SVG.",
    };
  return judgeFile(file, url);
};

const listImages = (tree: SyntaxNode | null): SyntaxNode[] =>
  tree ? [...walkSyntax(tree)].filter(({ type }) => type === "image" || type === "imageReference") : [];

/** Pictures exist, are small enough, and are described. Reads their headers only. */
export const checkImages = async (
  { tree }: ArticleReading,
  folders: ImageFolders,
  report: Report,
): Promise<void> => {
  const images = listImages(tree);
  const definitions = images.some(({ type }) => type === "imageReference")
    ? listDefinitions(tree)
    : new Map<string, string>();
  for (const image of images.slice(0, MAX_IMAGES)) {
    const place = { offset: startOf(image), end: endOf(image) };
    const alt = image.alt?.trim() ?? "";
    if (alt !== "" && NO_WORDS.test(alt))
      report({
        ...place,
        rule: "gambar/keterangan",
        message: `“${alt.slice(0, 60)}” tidak menerangkan isi gambar.`,
        fix: "Tulis apa yang terlihat, dalam satu kalimat pendek.",
      });
    const url = image.type === "image" ? (image.url ?? "") : definitions.get(image.identifier ?? "");
    if (url === undefined || checkUrl(url)) continue;
    const finding = await judgeAddress(url, folders);
    if (finding) report({ ...place, ...finding });
  }
};

const listDefinitions = (tree: SyntaxNode | null): Map<string, string> =>
  new Map(
    tree
      ? [...walkSyntax(tree)].flatMap(({ type, identifier, url }) =>
          type === "definition" && identifier ? [[identifier, url ?? ""] as const] : [],
        )
      : [],
  );
