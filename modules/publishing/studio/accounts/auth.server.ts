import "server-only";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError } from "better-auth/api";
import { getDb } from "@/modules/ops/db.server";
import { getStudioSecret } from "./secret.server";

export const SESSION_DAYS = 7;
export const MIN_PASSWORD_LENGTH = 12;
export const DISABLED = "ACCOUNT_DISABLED";

const create = async () =>
  betterAuth({
    appName: "Warta Suara Redaksi",
    baseURL: process.env.SITE_URL ?? "http://localhost:3000",
    // Its own routes are not mounted: the studio's routes call it, so that there is one way in, and it is ours.
    basePath: "/redaksi/api/akun-internal",
    secret: await getStudioSecret("session"),
    database: prismaAdapter(getDb(), { provider: "postgresql" }),
    telemetry: { enabled: false },
    // Said in our own log, without what was typed.
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: 128,
    },
    user: {
      modelName: "studioUser",
      additionalFields: {
        role: { type: "string", required: true, defaultValue: "writer", input: false },
        disabledAt: { type: "date", required: false, input: false },
      },
      changeEmail: { enabled: false },
      deleteUser: { enabled: false },
    },
    session: {
      modelName: "studioSession",
      expiresIn: SESSION_DAYS * 24 * 60 * 60,
      updateAge: 24 * 60 * 60,
      // Each request asks the database, so that a session that was revoked is over at once.
      cookieCache: { enabled: false },
    },
    account: { modelName: "studioCredential", accountLinking: { enabled: false } },
    verification: { modelName: "studioVerification" },
    // Held by our own counters, which all processes share and which know the account: limits.server.ts.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "redaksi",
      useSecureCookies: (process.env.SITE_URL ?? "").startsWith("https:"),
      // Readers' pages never see the cookie.
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/redaksi" },
      ipAddress: { ipAddressHeaders: ["x-warta-address"] },
    },
    databaseHooks: {
      session: {
        create: {
          // After the password was right, so that a stranger does not learn which accounts are closed.
          before: async ({ userId }) => {
            const user = await getDb().studioUser.findUnique({ where: { id: userId } });
            if (!user || user.disabledAt) throw new APIError("FORBIDDEN", { code: DISABLED });
          },
        },
      },
    },
  });

type Auth = Awaited<ReturnType<typeof create>>;
const holder = globalThis as typeof globalThis & { wartaAuth?: { key: string; auth: Promise<Auth> } };

/** better-auth over the studio's own tables, once a process and database. */
export function getAuth(): Promise<Auth> {
  const key = `${process.env.DATABASE_URL} ${process.env.SITE_URL}`;
  if (holder.wartaAuth?.key !== key) {
    const auth = create();
    holder.wartaAuth = { key, auth };
    // A database that was away for a moment must not close the door until the next restart.
    auth.catch(() => {
      holder.wartaAuth = undefined;
    });
  }
  return (holder.wartaAuth as { auth: Promise<Auth> }).auth;
}
