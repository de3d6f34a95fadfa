import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { MEDIA_FOLDER } from "../files/article-paths";

/** `<name>-<hash>.<width>x<height>.<format>`: nothing else is given out, so the folder's other files stay inside. */
const NAME = /^[a-z0-9-]{1,80}\.\d{1,5}x\d{1,5}\.(webp|avif)$/;

/** A picture's bytes and type; null for a name that is none of ours. */
export async function readMediaFile(
  contentDir: string,
  name: string,
): Promise<{ bytes: Buffer; type: string } | null> {
  const format = NAME.exec(name)?.[1];
  if (!format) return null;
  const bytes = await readFile(path.join(contentDir, MEDIA_FOLDER, name)).catch(() => null);
  return bytes && { bytes, type: `image/${format}` };
}
