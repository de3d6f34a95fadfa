import "server-only";
import type { z } from "zod";
import { isSlug } from "@/lib/is-slug";
import { fail, type Result, succeed } from "@/lib/result";
import { isAtLeast } from "./accounts/roles";
import { type Account, getAccount } from "./accounts/session.server";
import { refuse } from "./answer";
import { recordAudit } from "./audit.server";
import { getClientAddress } from "./client-address";
import { MAX_SOURCE_BYTES, ROLE_LABELS, type Role, STUDIO_HEADER } from "./wire";

/** JSON doubles quotes and line ends; more than this is no source. */
const MAX_BODY_BYTES = 3 * MAX_SOURCE_BYTES;

export type Guarded = { account: Account; address: string };

/**
 * Whether a request may come from a page of ours. A cookie alone proves nothing: other sites' forms send it too. Three
 * signs are asked for: the browser's own word on where it comes from (`Sec-Fetch-Site`), the origin where one is given,
 * and a header that no form can send.
 */
export function isFromStudio(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = request.headers.get("origin");
  if (origin !== null && !isOwnOrigin(origin, request)) return false;
  if (!["GET", "HEAD"].includes(request.method) && origin === null && site === null) return false;
  return request.headers.get(STUDIO_HEADER) === "1";
}

function isOwnOrigin(origin: string, request: Request): boolean {
  if (process.env.SITE_URL && origin === new URL(process.env.SITE_URL).origin) return true;
  const host = request.headers.get("host");
  return host !== null && (origin === `http://${host}` || origin === `https://${host}`);
}

/**
 * The first line of every route: who asks, if they may. Otherwise the answer to give: 403 for a request from elsewhere,
 * 401 without a session, 403 (and a line in the log) for too low a role.
 */
export async function guard(request: Request, least: Role): Promise<Result<Guarded, Response>> {
  if (!isFromStudio(request))
    return fail(refuse(403, "asal", "Permintaan ini tidak datang dari halaman redaksi. Muat ulang halaman."));
  const account = await getAccount(request.headers);
  if (!account)
    return fail(refuse(401, "masuk", "Sesi Anda berakhir. Masuk lagi; tulisan Anda tetap di sini."));
  const address = getClientAddress(request.headers);
  if (!isAtLeast(account.role, least)) {
    await recordAudit({
      action: "ditolak",
      userId: account.id,
      actor: account.name,
      address,
      detail: { route: new URL(request.url).pathname.slice(0, 200), method: request.method },
    });
    return fail(
      refuse(
        403,
        "peran",
        `Ini untuk ${ROLE_LABELS[least].toLowerCase()}; Anda masuk sebagai ${ROLE_LABELS[account.role].toLowerCase()}.`,
      ),
    );
  }
  return succeed({ account, address });
}

/** The body as JSON in the shape of `schema`; otherwise the answer to give: 413, 400 or 422. */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<Result<z.output<Schema>, Response>> {
  const text = await readLimited(request, MAX_BODY_BYTES);
  if (text === null) return fail(refuse(413, "terlalu-besar", "Naskah ini terlalu besar untuk disimpan."));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail(refuse(400, "bentuk", "Permintaan ini bukan JSON."));
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return succeed(parsed.data);
  const where = [...new Set(parsed.error.issues.map(({ path }) => path.join(".")))].join(", ");
  return fail(refuse(422, "isian", `Isian belum benar: ${where || "bentuknya"}.`));
}

/** The body as text; null once it is larger than `most` bytes, whatever its header says. Bytes that are no UTF-8 throw nothing. */
async function readLimited(request: Request, most: number): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return null;
  const reader = request.body?.getReader();
  if (!reader) return "";
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks).toString("utf8");
    length += value.byteLength;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}

/** A slug from an address, as names of files are; otherwise the 404 to give. Nothing else ever becomes a path. */
export const readSlug = (slug: string): Result<string, Response> =>
  isSlug(slug) && slug.length <= 120
    ? succeed(slug)
    : fail(refuse(404, "tidak-ada", "Naskah ini tidak ada."));
