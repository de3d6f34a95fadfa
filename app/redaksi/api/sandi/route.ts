import { z } from "zod";
import { takeAttempt } from "@/modules/publishing/studio/accounts/limits.server";
import { spendPasswordLink } from "@/modules/publishing/studio/accounts/password-link.server";
import { answer, refuse } from "@/modules/publishing/studio/answer";
import { getClientAddress } from "@/modules/publishing/studio/client-address";
import { isFromStudio, readBody } from "@/modules/publishing/studio/guard.server";

const bodySchema = z.object({ key: z.string().min(1).max(100), password: z.string().min(1).max(200) });
const LIMIT = { most: 20, windowSec: 15 * 60 };

/** Sets a password through a link that an administrator made; asks for no session, the link is the proof. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromStudio(request)) return refuse(403, "asal", "Permintaan ini tidak datang dari halaman redaksi.");
  const body = await readBody(request, bodySchema);
  if (!body.ok) return body.failure;
  const address = getClientAddress(request.headers);
  const waitSec = await takeAttempt("sandi-alamat", address, LIMIT);
  if (waitSec > 0) return refuse(429, "terlalu-sering", "Terlalu sering mencoba. Tunggu sebentar.");
  const used = await spendPasswordLink(body.value.key, body.value.password, address);
  return used.ok ? answer(used.value) : refuse(422, used.failure.kind, used.failure.message);
}
