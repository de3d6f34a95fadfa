import "server-only";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { fail, type Result, succeed } from "@/lib/result";
import { getDb } from "@/modules/ops/db.server";
import { recordAudit } from "../audit.server";
import { type AccountFailure, type Actor, setPassword } from "./accounts.server";

export const LINK_HOURS = 48;
const PREFIX = "sandi:";
const toHash = (token: string): string => createHash("sha256").update(token).digest("base64url");

/**
 * The path of a link with which the account's owner sets a password, once, within two days. A newer link ends the older
 * ones. The database keeps a hash: who reads it cannot use it.
 */
export async function createPasswordLink(account: { id: string; email: string }, by: Actor): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const identifier = PREFIX + account.id;
  await getDb().$transaction([
    getDb().studioVerification.deleteMany({ where: { identifier } }),
    getDb().studioVerification.create({
      data: {
        id: randomUUID(),
        identifier,
        value: toHash(token),
        expiresAt: new Date(Date.now() + LINK_HOURS * 3_600_000),
      },
    }),
  ]);
  await recordAudit({
    action: "akun-tautan-sandi",
    userId: by.id,
    actor: by.name,
    address: by.address,
    detail: { email: account.email },
  });
  return `/redaksi/sandi?kunci=${token}`;
}

/** Whose link it is; `null` for one that was used, replaced, has expired or never was. */
export async function readPasswordLink(
  token: string,
): Promise<{ id: string; name: string; email: string } | null> {
  const row = await getDb().studioVerification.findFirst({
    where: { value: toHash(token), identifier: { startsWith: PREFIX }, expiresAt: { gt: new Date() } },
  });
  if (!row) return null;
  const user = await getDb().studioUser.findUnique({ where: { id: row.identifier.slice(PREFIX.length) } });
  return user && !user.disabledAt ? { id: user.id, name: user.name, email: user.email } : null;
}

/** Uses the link. The password is looked at first, so that one that is too short does not cost the link. */
export async function spendPasswordLink(
  token: string,
  password: string,
  address: string | null,
): Promise<Result<{ email: string }, AccountFailure | { kind: "link"; message: string }>> {
  const user = await readPasswordLink(token);
  const over = fail({
    kind: "link" as const,
    message: "Tautan ini sudah dipakai atau kedaluwarsa. Minta tautan baru kepada pengelola.",
  });
  if (!user) return over;
  const set = await setPassword(user.id, password, { id: user.id, name: user.name, address });
  if (!set.ok) return set;
  await getDb().studioVerification.deleteMany({ where: { identifier: PREFIX + user.id } });
  return succeed({ email: user.email });
}
