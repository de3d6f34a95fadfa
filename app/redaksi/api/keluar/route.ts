import { signOut } from "@/modules/publishing/studio/accounts/sign-in.server";
import { answer } from "@/modules/publishing/studio/answer";
import { recordAudit } from "@/modules/publishing/studio/audit.server";
import { guard } from "@/modules/publishing/studio/guard.server";

/** Ends this session. */
export async function POST(request: Request): Promise<Response> {
  const allowed = await guard(request, "writer");
  if (!allowed.ok) return allowed.failure;
  const { account, address } = allowed.value;
  const cookies = await signOut(request.headers);
  await recordAudit({ action: "keluar", userId: account.id, actor: account.name, address });
  const response = answer({ ok: true });
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}
