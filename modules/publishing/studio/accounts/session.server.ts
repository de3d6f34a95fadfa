import "server-only";
import { getDb } from "@/modules/ops/db.server";
import { type Role, roleSchema } from "../wire";
import type { StudioAccount } from "./accounts.server";
import { getAuth } from "./auth.server";

/** Who is signed in, with the session that says so. */
export type Account = StudioAccount & { sessionId: string };

/** Who these headers' cookie belongs to; `null` without one, and where session or account are over. Asks the database. */
export async function getAccount(headers: Headers): Promise<Account | null> {
  if (!headers.get("cookie")?.includes("redaksi.")) return null;
  const found = await (await getAuth()).api.getSession({ headers, query: { disableCookieCache: true } });
  if (!found) return null;
  // Read here and not from the session: a role that was taken is gone with the next request.
  const user = await getDb().studioUser.findUnique({ where: { id: found.user.id } });
  const role = roleSchema.safeParse(user?.role);
  if (!user || user.disabledAt || !role.success) return null;
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: role.data as Role,
    sessionId: found.session.id,
  };
}

export type SessionRow = {
  id: string;
  startedAt: string;
  usedAt: string;
  address: string | null;
  agent: string | null;
};

/** An account's open sessions, the one used last first. */
export async function listSessions(userId: string): Promise<SessionRow[]> {
  const rows = await getDb().studioSession.findMany({
    where: { userId, expiresAt: { gt: new Date() } },
    orderBy: { updatedAt: "desc" },
  });
  return rows.map(({ id, createdAt, updatedAt, ipAddress, userAgent }) => ({
    id,
    startedAt: createdAt.toISOString(),
    usedAt: updatedAt.toISOString(),
    address: ipAddress || null,
    agent: userAgent || null,
  }));
}

/** Ends one session of an account, or all of them; how many were open. */
export async function revokeSessions(userId: string, id?: string): Promise<number> {
  const { count } = await getDb().studioSession.deleteMany({ where: { userId, ...(id ? { id } : {}) } });
  return count;
}
