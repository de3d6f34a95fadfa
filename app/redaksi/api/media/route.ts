import { answer, refuse } from "@/modules/publishing/studio/answer";
import { recordAudit } from "@/modules/publishing/studio/audit.server";
import { guard } from "@/modules/publishing/studio/guard.server";
import { MAX_UPLOAD_BYTES, saveImage } from "@/modules/publishing/studio/media/save-image.server";
import { mediaFieldsSchema } from "@/modules/publishing/studio/wire";
import { getContentDirectory } from "@/widgets/open-store.server";

/** The form around the picture. */
const ROOM_BYTES = 64 * 1024;

/** Takes a picture with its alt text and credit. */
export async function POST(request: Request): Promise<Response> {
  const allowed = await guard(request, "writer");
  if (!allowed.ok) return allowed.failure;
  const tooLarge = refuse(413, "terlalu-besar", `Gambar lebih dari ${MAX_UPLOAD_BYTES / 1024 / 1024} MB.`);
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  // Without a length nobody knows how much would be held in memory.
  if (!(length <= MAX_UPLOAD_BYTES + ROOM_BYTES)) return tooLarge;
  const form = await request.formData().catch(() => null);
  const file = form?.get("file");
  if (!form || !(file instanceof File)) return refuse(400, "bentuk", "Tidak ada gambar dalam kiriman ini.");
  const fields = mediaFieldsSchema.safeParse({ alt: form.get("alt"), credit: form.get("credit") });
  if (!fields.success) return refuse(422, "isian", "Keterangan gambar dan kredit wajib diisi.");
  if (file.size > MAX_UPLOAD_BYTES) return tooLarge;
  const { account, address } = allowed.value;
  const bytes = Buffer.from(await file.arrayBuffer());
  const saved = await saveImage(getContentDirectory(), { ...fields.data, bytes, name: file.name }, account);
  if (!saved.ok) return refuse(422, saved.failure.kind, saved.failure.message);
  await recordAudit({
    action: "gambar-diunggah",
    userId: account.id,
    actor: account.name,
    address,
    detail: { path: saved.value.path },
  });
  return answer(saved.value);
}
