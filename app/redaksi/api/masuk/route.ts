import { z } from "zod";
import { signIn } from "@/modules/publishing/studio/accounts/sign-in.server";
import { answer, refuse } from "@/modules/publishing/studio/answer";
import { getClientAddress } from "@/modules/publishing/studio/client-address";
import { isFromStudio, readBody } from "@/modules/publishing/studio/guard.server";

const bodySchema = z.object({ email: z.string().min(1).max(200), password: z.string().min(1).max(200) });

/** Signs in: the one route that asks for no session. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromStudio(request)) return refuse(403, "asal", "Permintaan ini tidak datang dari halaman redaksi.");
  const body = await readBody(request, bodySchema);
  if (!body.ok) return body.failure;
  const entered = await signIn(body.value, request.headers, getClientAddress(request.headers));
  if (!entered.ok) {
    const { kind, message } = entered.failure;
    const wait: Record<string, string> =
      entered.failure.kind === "too-often" ? { "retry-after": String(entered.failure.waitSec) } : {};
    return refuse(kind === "too-often" ? 429 : kind === "disabled" ? 403 : 401, kind, message, {}, wait);
  }
  const response = answer({ ok: true });
  for (const cookie of entered.value) response.headers.append("set-cookie", cookie);
  return response;
}
