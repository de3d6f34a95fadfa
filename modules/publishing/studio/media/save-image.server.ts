import "server-only";
import { createHash } from "node:crypto";
import { access, mkdir } from "node:fs/promises";
import path from "node:path";
import { stringify } from "yaml";
import { fail, type Result, succeed } from "@/lib/result";
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
/** Widths on the page: a phone, a phone with fine pixels, the column, the column with fine pixels. */
export const WIDTHS = [480, 800, 1200, 1600] as const;

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
  const { default: sharp } = await import("sharp");
  try {
    const upright = sharp(bytes, {
      limitInputPixels: MAX_PIXELS,
      failOn: "error",
      animated: false,
    }).autoOrient();
    const { info, data } = await upright
      .toColourspace("srgb")
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true });
    if (info.width < LEAST_PX || info.height < LEAST_PX / 2)
      return fail({
        kind: "too-small",
        message: `Gambar terlalu kecil: sedikitnya ${LEAST_PX} piksel lebarnya.`,
      });
    const widest = Math.min(info.width, WIDTHS[WIDTHS.length - 1] as number);
    const height = Math.round((info.height * widest) / info.width);
    const base = `${toSlug(name.replace(/\.[^.]*$/, ""))
      .slice(0, 40)
      .replace(/-+$/, "")}-${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}`;
    const folder = path.join(contentDir, MEDIA_FOLDER);
    await mkdir(folder, { recursive: true });
    const widths = [...WIDTHS.filter((width) => width < widest), widest];
    const files = [path.join(folder, `${base}.yaml`)];
    await writeFileWhole(
      files[0] as string,
      stringify({ alt, credit, width: widest, height, widths, by: by.name }),
    );
    for (const width of widths) {
      const resized = sharp(data).resize({ width, withoutEnlargement: true });
      for (const [format, encode] of [
        ["webp", () => resized.clone().webp({ quality: 78 })],
        ["avif", () => resized.clone().avif({ quality: 52, effort: 3 })],
      ] as const) {
        const file = path.join(folder, `${base}.${width}x${Math.round((height * width) / widest)}.${format}`);
        files.push(file);
        if (
          !(await access(file).then(
            () => true,
            () => false,
          ))
        )
          await writeFileWhole(file, await encode().toBuffer());
      }
    }
    const committed = await commitFiles(contentDir, files, { author: by, message: `Unggah gambar ${base}` });
    if (!committed.ok && committed.failure.kind === "refused")
      console.warn("history of a picture is not kept: %s", committed.failure.detail);
    const address = `/media/${base}.${widest}x${height}.webp`;
    return succeed({ path: address, width: widest, height, markdown: toMarkdown(alt, address, credit) });
  } catch (error) {
    const isHuge = error instanceof Error && /pixel limit/i.test(error.message);
    return isHuge
      ? fail({ kind: "too-large", message: `Gambar lebih dari ${MAX_PIXELS / 1_000_000} juta piksel.` })
      : fail({ kind: "unreadable", message: "Gambar ini rusak atau tidak dapat dibaca." });
  }
}

/** `![alt](address "credit")`, with what Markdown would read as its own made harmless. */
const toMarkdown = (alt: string, address: string, credit: string): string =>
  `![${alt.replace(/\s+/g, " ").replace(/([\\[\]{}<`*_])/g, "\\$1")}](${address} "${credit.replace(/\s+/g, " ").replace(/["\\{}<]/g, "")}")`;
