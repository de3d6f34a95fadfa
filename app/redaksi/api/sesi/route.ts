import { z } from "zod";
import { listSessions, revokeSessions } from "@/modules/publishing/studio/accounts/session.server";
import { answer } from "@/modules/publishing/studio/answer";
import { recordAudit } from "@/modules/publishing/studio/audit.server";
import { guard, readBody } from "@/modules/publishing/studio/guard.server";

/** One's own open sessions. */
export async function GET(request: Request): Promise<Response> {
  const allowed = await guard(request, "writer");
  if (!allowed.ok) return allowed.failure;
  const { account } = allowed.value;
  const sessions = await listSessions(account.id);
  return answer({
    sessions: sessions.map((session) => ({ ...session, isThis: session.id === account.sessionId })),
  });
}

const bodySchema = z.object({ id: z.string().min(1).max(100).optional() });

/** Ends one of one's own sessions, or all of them, this one included. */
export async function DELETE(request: Request): Promise<Response> {
  const allowed = await guard(request, "writer");
  if (!allowed.ok) return allowed.failure;
  const body = await readBody(request, bodySchema);
  if (!body.ok) return body.failure;
  const { account, address } = allowed.value;
  const count = await revokeSessions(account.id, body.value.id);
  await recordAudit({
    action: "sesi-dicabut",
    userId: account.id,
    actor: account.name,
    address,
    detail: { count },
  });
  return answer({ count });
}
