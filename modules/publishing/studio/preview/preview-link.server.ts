import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { fail, type Result, succeed } from "@/lib/result";
import { getDb } from "@/modules/ops/db.server";
import { getStudioSecret } from "../accounts/secret.server";

export const LINK_DAYS = 3;

export type PreviewLink = { id: string; slug: string; createdBy: string; expiresAt: Date };
export type LinkFailure = { kind: "invalid" | "expired" | "revoked"; message: string };

/**
 * A link with which someone without an account reads one draft for three days, and nothing else. The token is
 * `<id>.<expiry>.<signature>`: the signature, by a key that only we have, covers slug, id and expiry, so that no part of it
 * can be exchanged; the row in the database lets the link be revoked.
 */
export async function createPreviewLink(
  slug: string,
  createdBy: string,
  now = new Date(),
): Promise<{ id: string; path: string; expiresAt: string }> {
  const id = randomBytes(12).toString("base64url");
  // Whole seconds: that is how it stands in the link.
  const expiresAt = new Date(Math.floor(now.getTime() / 1000 + LINK_DAYS * 86_400) * 1000);
  await getDb().studioPreviewLink.create({ data: { id, slug, createdBy, expiresAt } });
  const expiry = toExpiry(expiresAt);
  const token = `${id}.${expiry}.${await sign(id, slug, expiry)}`;
  return { id, path: `/redaksi/pratinjau/${token}`, expiresAt: expiresAt.toISOString() };
}

/** Which draft a token shows. A forged one and one that never was are told apart by nobody. */
export async function readPreviewLink(
  token: string,
  now = new Date(),
): Promise<Result<PreviewLink, LinkFailure>> {
  const invalid = fail<LinkFailure>({ kind: "invalid", message: "Tautan pratinjau ini tidak berlaku." });
  const [, id = "", expiry = "", signature = ""] =
    /^([\w-]{16})\.([0-9a-z]{6,8})\.([\w-]{43})$/.exec(token) ?? [];
  if (!id) return invalid;
  const row = await getDb().studioPreviewLink.findUnique({ where: { id } });
  // Signed all the same where there is no row, so that the answer takes as long.
  const wanted = await sign(id, row?.slug ?? "-", expiry);
  if (!isEqual(signature, wanted) || !row || toExpiry(row.expiresAt) !== expiry) return invalid;
  if (row.revokedAt)
    return fail({ kind: "revoked", message: "Tautan pratinjau ini sudah dicabut oleh redaksi." });
  if (row.expiresAt <= now) return fail({ kind: "expired", message: "Tautan pratinjau ini sudah berakhir." });
  return succeed({ id, slug: row.slug, createdBy: row.createdBy, expiresAt: row.expiresAt });
}

/** Links to a draft that can still be used, the newest first. */
export async function listPreviewLinks(
  slug: string,
): Promise<{ id: string; createdBy: string; expiresAt: string }[]> {
  const rows = await getDb().studioPreviewLink.findMany({
    where: { slug, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(({ id, createdBy, expiresAt }) => ({ id, createdBy, expiresAt: expiresAt.toISOString() }));
}

/** Ends one link to a draft, or all of them; how many could still be used. */
export async function revokePreviewLinks(slug: string, id?: string): Promise<number> {
  const { count } = await getDb().studioPreviewLink.updateMany({
    where: { slug, revokedAt: null, expiresAt: { gt: new Date() }, ...(id ? { id } : {}) },
    data: { revokedAt: new Date() },
  });
  return count;
}

const toExpiry = (at: Date): string => Math.floor(at.getTime() / 1000).toString(36);

async function sign(id: string, slug: string, expiry: string): Promise<string> {
  return createHmac("sha256", await getStudioSecret("preview"))
    .update(`pratinjau\n${id}\n${slug}\n${expiry}`)
    .digest("base64url");
}

function isEqual(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
