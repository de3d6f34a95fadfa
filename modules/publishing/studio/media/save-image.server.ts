import "server-only";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { stringify } from "yaml";
import { fail, type Result, succeed } from "@/lib/result";
import { MEDIA_WIDTHS, toKeptWidths, toMediaName } from "@/modules/articles/media-address";
import { MEDIA_FOLDER } from "../files/article-paths";
import { commitFiles } from "../files/commit-files.server";
import type { Author } from "../files/save-article.server";
import { writeFileWhole } from "../files/text-file.server";
import { toSlug } from "../files/to-slug";
import { sniffImage } from "./sniff-image";

export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;
/** More than this on a side, or in all, is no photograph but an attack on memory. */
const MAX_PIXELS = 60_000_000;
const LEAST_PX = 200;
const WIDEST = Math.max(...MEDIA_WIDTHS);

export type SavedImage = { path: string; width: number; height: number; markdown: string };
export type ImageFailure = { kind: "no-image" | "too-large" | "too-small" | "unreadable"; message: string };

/**
 * Takes a picture into `content/media`, for good: turned upright, freed of everything but its pixels and colours (place,
 * camera, thumbnail), in the widths that pages use, as WebP and AVIF. The name carries a hash of the picture, so a file
 * never changes and a cache may keep it; the same picture again is the same file. Alt text and credit stand in a file
 * beside it. Committed in the editor's name.
 */
export async function saveImage(
  contentDir: string,
  { bytes, alt, credit, name }: { bytes: Buffer; alt: string; credit: string; name: string },
  by: Author,
): Promise<Result<SavedImage, ImageFailure>> {
  if (bytes.length > MAX_UPLOAD_BYTES)
    return fail({ kind: "too-large", message: `Gambar lebih dari ${MAX_UPLOAD_BYTES / 1024 / 1024} MB.` });
  if (!sniffImage(bytes))
    return fail({
      kind: "no-image",
      message: "Ini bukan gambar JPEG, PNG, WebP, AVIF, atau GIF. SVG tidak diterima.",
    });
  const opened = await openPicture(bytes);
  if (!opened.ok) return opened;
  const { width, height } = opened.value.size;
  const stem = toSlug(name.replace(/\.[^.]*$/, ""))
    .slice(0, 40)
    .replace(/-+$/, "");
  const base = `${stem}-${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}`;
  const folder = path.join(contentDir, MEDIA_FOLDER);
  await mkdir(folder, { recursive: true });
  const note = path.join(folder, `${base}.yaml`);
  await writeFileWhole(note, stringify({ alt, credit, width, height, by: by.name }));
  const files = [note, ...(await writeWidths(folder, base, opened.value))];
  const committed = await commitFiles(contentDir, files, { author: by, message: `Unggah gambar ${base}` });
  if (!committed.ok && committed.failure.kind === "refused")
    console.warn("history of a picture is not kept: %s", committed.failure.detail);
  const address = `/media/${toMediaName(base, { width, height }, width, "webp")}`;
  return succeed({ path: address, width, height, markdown: toMarkdown(alt, address, credit) });
}

type Opened = {
  pixels: Buffer;
  raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
  size: { width: number; height: number };
};

/** Pixels alone, upright, in the web's own colours: what else was in the file stays behind here. */
async function openPicture(bytes: Buffer): Promise<Result<Opened, ImageFailure>> {
  const { default: sharp } = await import("sharp");
  try {
    const { info, data } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error" })
      .autoOrient()
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    if (info.width < LEAST_PX || info.height < LEAST_PX / 2)
      return fail({
        kind: "too-small",
        message: `Gambar terlalu kecil: sedikitnya ${LEAST_PX} piksel lebarnya.`,
      });
    const width = Math.min(info.width, WIDEST);
    const height = Math.max(1, Math.round((info.height * width) / info.width));
    const { channels } = info;
    return succeed({
      pixels: data,
      raw: { width: info.width, height: info.height, channels },
      size: { width, height },
    });
  } catch (error) {
    const isHuge = error instanceof Error && /pixel limit/i.test(error.message);
    return isHuge
      ? fail({ kind: "too-large", message: `Gambar lebih dari ${MAX_PIXELS / 1_000_000} juta piksel.` })
      : fail({ kind: "unreadable", message: "Gambar ini rusak atau tidak dapat dibaca." });
  }
}

/** Writes each width in both formats, unless it is there; all their paths. */
async function writeWidths(folder: string, base: string, { pixels, raw, size }: Opened): Promise<string[]> {
  const { default: sharp } = await import("sharp");
  const files: string[] = [];
  for (const width of toKeptWidths(size.width)) {
    const height = Math.max(1, Math.round((size.height * width) / size.width));
    const resized = sharp(pixels, { raw }).resize({ width, height, fit: "fill" });
    for (const format of ["webp", "avif"] as const) {
      const file = path.join(folder, toMediaName(base, size, width, format));
      files.push(file);
      if (existsSync(file)) continue;
      const encoded =
        format === "webp"
          ? resized.clone().webp({ quality: 78 })
          : resized.clone().avif({ quality: 52, effort: 3 });
      await writeFileWhole(file, await encoded.toBuffer());
    }
  }
  return files;
}

/** `![alt](address "credit")`, with what Markdown would read as its own made harmless. */
const toMarkdown = (alt: string, address: string, credit: string): string =>
  `![${alt.replace(/\s+/g, " ").replace(/([\\[\]{}<`*_])/g, "\\$1")}](${address} "${credit.replace(/\s+/g, " ").replace(/["\\{}<]/g, "")}")`;
