import { z } from "zod";
import {
  createAccount,
  findAccount,
  listAccounts,
  setDisabled,
  setRole,
} from "@/modules/publishing/studio/accounts/accounts.server";
import { createPasswordLink } from "@/modules/publishing/studio/accounts/password-link.server";
import { revokeSessions } from "@/modules/publishing/studio/accounts/session.server";
import { answer, refuse } from "@/modules/publishing/studio/answer";
import { recordAudit } from "@/modules/publishing/studio/audit.server";
import { guard, readBody } from "@/modules/publishing/studio/guard.server";
import { roleSchema } from "@/modules/publishing/studio/wire";

const email = z.string().min(1).max(200);
const bodySchema = z.discriminatedUnion("action", [
  z.object({ action: z.literal("add"), email, name: z.string().max(200), role: roleSchema }),
  z.object({ action: z.literal("role"), email, role: roleSchema }),
  z.object({ action: z.literal("disable"), email }),
  z.object({ action: z.literal("enable"), email }),
  z.object({ action: z.literal("link"), email }),
  z.object({ action: z.literal("sign-out"), email }),
]);

const toLink = (path: string) => new URL(path, process.env.SITE_URL ?? "http://localhost:3000").href;

/** All accounts, for administrators. */
export async function GET(request: Request): Promise<Response> {
  const allowed = await guard(request, "administrator");
  return allowed.ok ? answer({ accounts: await listAccounts() }) : allowed.failure;
}

/** Opens an account (answered with the link that its owner sets a password with), or changes one. */
export async function POST(request: Request): Promise<Response> {
  const allowed = await guard(request, "administrator");
  if (!allowed.ok) return allowed.failure;
  const body = await readBody(request, bodySchema);
  if (!body.ok) return body.failure;
  const asked = body.value;
  const by = {
    id: allowed.value.account.id,
    name: allowed.value.account.name,
    address: allowed.value.address,
  };
  if (asked.action === "add") {
    const made = await createAccount(asked, by);
    if (!made.ok) return refuse(422, made.failure.kind, made.failure.message);
    return answer({ link: toLink(await createPasswordLink(made.value, by)) });
  }
  const account = await findAccount(asked.email);
  if (!account) return refuse(404, "unknown", "Akun ini tidak ada.");
  if (asked.action === "link") return answer({ link: toLink(await createPasswordLink(account, by)) });
  if (asked.action === "sign-out") {
    const count = await revokeSessions(account.id);
    await recordAudit({
      action: "sesi-dicabut",
      userId: by.id,
      actor: by.name,
      address: by.address,
      detail: { email: account.email, count },
    });
    return answer({ count });
  }
  const done =
    asked.action === "role"
      ? await setRole(account.id, asked.role, by)
      : await setDisabled(account.id, asked.action === "disable", by);
  return done.ok ? answer({ ok: true }) : refuse(409, done.failure.kind, done.failure.message);
}
