import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { isAtLeast } from "@/modules/publishing/studio/accounts/roles";
import { type Account, getAccount } from "@/modules/publishing/studio/accounts/session.server";
import type { Role } from "@/modules/publishing/studio/wire";

/**
 * The first line of every page of the studio: who looks at it. Without a session one is sent to sign in and back again;
 * with too low a role, to the list, which says so.
 */
export async function requireAccount(page: string, least: Role = "writer"): Promise<Account> {
  const account = await getAccount(await headers());
  if (!account) redirect(`/redaksi/masuk?ke=${encodeURIComponent(page)}`);
  if (!isAtLeast(account.role, least)) redirect(`/redaksi?ditolak=${least}`);
  return account;
}

/** Where to go after signing in: a page of the studio, and nothing else whatever the address says. */
export const toInnerPath = (asked: unknown): string =>
  typeof asked === "string" && /^\/redaksi(?:\/[\w-]+)*$/.test(asked) && asked !== "/redaksi/masuk"
    ? asked
    : "/redaksi";
