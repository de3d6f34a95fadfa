import "server-only";
import { z } from "zod";
import { fail, type Result, succeed } from "@/lib/result";
import { getDb } from "@/modules/ops/db.server";
import { recordAudit } from "../audit.server";
import { type Role, roleSchema } from "../wire";
import { getAuth, MIN_PASSWORD_LENGTH } from "./auth.server";

/** Whoever does it: a signed-in administrator, or the command line. */
export type Actor = { id: string | null; name: string; address: string | null };
export const COMMAND_LINE: Actor = { id: null, name: "baris perintah", address: null };

export type AccountFailure = {
  kind:
    | "email-taken"
    | "not-an-email"
    | "no-name"
    | "unknown"
    | "password-short"
    | "password-long"
    | "last-administrator";
  message: string;
};
export type StudioAccount = { id: string; name: string; email: string; role: Role };
export type AccountRow = StudioAccount & {
  disabledAt: string | null;
  createdAt: string;
  /** Newest use of any session. */
  lastSeenAt: string | null;
  hasPassword: boolean;
};

const failures = {
  "email-taken": "Sudah ada akun dengan alamat surel ini.",
  "not-an-email": "Alamat surel tidak benar.",
  "no-name": "Nama wajib diisi, tanpa tanda < atau >.",
  unknown: "Akun ini tidak ada.",
  "password-short": `Kata sandi sedikitnya ${MIN_PASSWORD_LENGTH} huruf.`,
  "password-long": "Kata sandi paling banyak 128 huruf.",
  "last-administrator": "Ini pengelola terakhir; angkat pengelola lain lebih dahulu.",
} as const satisfies Record<AccountFailure["kind"], string>;
const refuse = (kind: AccountFailure["kind"]) => fail({ kind, message: failures[kind] });

/** Lower case, as the database keeps it; null for what is no address. */
const toEmail = (text: string): string | null => {
  const parsed = z.email().max(200).safeParse(text.trim().toLowerCase());
  return parsed.success ? parsed.data : null;
};

/** Opens an account without a password: one is set with `setPassword`, or by its owner through a link. */
export async function createAccount(
  draft: { email: string; name: string; role: Role },
  by: Actor,
): Promise<Result<StudioAccount, AccountFailure>> {
  const email = toEmail(draft.email);
  const name = draft.name.trim().replace(/\s+/g, " ");
  if (!email) return refuse("not-an-email");
  if (!/^[^<>\p{Cc}]{2,80}$/u.test(name)) return refuse("no-name");
  if (await getDb().studioUser.findUnique({ where: { email } })) return refuse("email-taken");
  const { internalAdapter } = await (await getAuth()).$context;
  const { id } = await internalAdapter.createUser({ email, name, emailVerified: true, role: draft.role }, {
    method: "admin",
  } as never);
  await recordAudit({
    action: "akun-dibuat",
    userId: by.id,
    actor: by.name,
    address: by.address,
    detail: { email, role: draft.role },
  });
  return succeed({ id, email, name, role: draft.role });
}

/** All accounts, by name. */
export async function listAccounts(): Promise<AccountRow[]> {
  const rows = await getDb().studioUser.findMany({
    orderBy: [{ disabledAt: { sort: "asc", nulls: "first" } }, { name: "asc" }],
    include: {
      sessions: { orderBy: { updatedAt: "desc" }, take: 1 },
      credentials: { where: { providerId: "credential" }, select: { password: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: roleSchema.catch("writer").parse(row.role),
    disabledAt: row.disabledAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.sessions[0]?.updatedAt.toISOString() ?? null,
    hasPassword: row.credentials.some(({ password }) => password !== null),
  }));
}

export async function findAccount(email: string): Promise<StudioAccount | null> {
  const row = await getDb().studioUser.findUnique({ where: { email: email.trim().toLowerCase() } });
  return (
    row && { id: row.id, name: row.name, email: row.email, role: roleSchema.catch("writer").parse(row.role) }
  );
}

/** Takes effect with the account's next request. The last administrator stays one. */
export async function setRole(id: string, role: Role, by: Actor): Promise<Result<null, AccountFailure>> {
  return change(id, { role }, role !== "administrator", by, { action: "akun-peran", detail: { role } });
}

/** Closes an account, and with it all its sessions, or opens it again. */
export async function setDisabled(
  id: string,
  isDisabled: boolean,
  by: Actor,
): Promise<Result<null, AccountFailure>> {
  const done = await change(id, { disabledAt: isDisabled ? new Date() : null }, isDisabled, by, {
    action: isDisabled ? "akun-ditutup" : "akun-dibuka",
    detail: {},
  });
  if (done.ok && isDisabled) await getDb().studioSession.deleteMany({ where: { userId: id } });
  return done;
}

async function change(
  id: string,
  data: { role?: Role; disabledAt?: Date | null },
  takesAdministrator: boolean,
  by: Actor,
  log: { action: "akun-peran" | "akun-ditutup" | "akun-dibuka"; detail: Record<string, string> },
): Promise<Result<null, AccountFailure>> {
  return getDb().$transaction(async (db) => {
    // Locked, so that two administrators cannot close each other at the same moment.
    const open = await db.$queryRaw<{ id: string; email: string }[]>`
      SELECT id, email FROM studio_user WHERE role = 'administrator' AND disabled_at IS NULL ORDER BY id FOR UPDATE`;
    const user = await db.studioUser.findUnique({ where: { id } });
    if (!user) return refuse("unknown");
    if (takesAdministrator && open.length === 1 && open[0]?.id === id) return refuse("last-administrator");
    await db.studioUser.update({ where: { id }, data });
    await db.studioAudit.create({
      data: {
        ...log,
        detail: { email: user.email, ...log.detail },
        userId: by.id,
        actor: by.name,
        address: by.address,
      },
    });
    return succeed(null);
  });
}

/** Sets a password and ends every session of the account. */
export async function setPassword(
  id: string,
  password: string,
  by: Actor,
): Promise<Result<null, AccountFailure>> {
  if ([...password].length < MIN_PASSWORD_LENGTH) return refuse("password-short");
  if (password.length > 128) return refuse("password-long");
  const user = await getDb().studioUser.findUnique({ where: { id } });
  if (!user) return refuse("unknown");
  const context = await (await getAuth()).$context;
  const hash = await context.password.hash(password);
  if (await context.internalAdapter.findCredentialAccount(id))
    await context.internalAdapter.updatePassword(id, hash);
  else
    await context.internalAdapter.linkAccount({
      userId: id,
      accountId: id,
      providerId: "credential",
      password: hash,
    });
  await getDb().studioSession.deleteMany({ where: { userId: id } });
  await recordAudit({
    action: "akun-sandi",
    userId: by.id,
    actor: by.name,
    address: by.address,
    detail: { email: user.email },
  });
  return succeed(null);
}
