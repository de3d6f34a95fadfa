import "server-only";
import { getDb } from "@/modules/ops/db.server";
import type { Prisma } from "@/prisma/generated/client";

/** What can be done in the studio, as the log names it. */
export const AUDIT_LABELS = {
  masuk: "Masuk",
  "masuk-gagal": "Gagal masuk",
  "masuk-dibatasi": "Terlalu sering mencoba masuk",
  keluar: "Keluar",
  "akun-dibuat": "Akun dibuat",
  "akun-peran": "Peran diubah",
  "akun-ditutup": "Akun ditutup",
  "akun-dibuka": "Akun dibuka",
  "akun-sandi": "Kata sandi diganti",
  "akun-tautan-sandi": "Tautan kata sandi dibuat",
  "sesi-dicabut": "Sesi dicabut",
  ditolak: "Ditolak karena peran",
  "naskah-dibuat": "Naskah dibuat",
  "naskah-disimpan": "Naskah disimpan",
  "naskah-bentrok": "Dua suntingan bentrok",
  "naskah-dipindah": "Keadaan naskah diubah",
  "naskah-dipulihkan": "Versi lama dipulihkan",
  "pratinjau-tautan": "Tautan pratinjau dibuat",
  "pratinjau-dicabut": "Tautan pratinjau dicabut",
  "gambar-diunggah": "Gambar diunggah",
} as const;
export type AuditAction = keyof typeof AUDIT_LABELS;

export type AuditEntry = {
  action: AuditAction;
  /** Who; `null` where nobody was signed in or on the command line. */
  userId?: string | null;
  actor: string;
  slug?: string;
  detail?: Prisma.InputJsonObject;
  /** Where the request came from. */
  address?: string | null;
};

/** Adds one line to the log. Throws when it cannot: what must be logged does not happen unlogged. */
export async function recordAudit({
  action,
  userId,
  actor,
  slug,
  detail,
  address,
}: AuditEntry): Promise<void> {
  await getDb().studioAudit.create({
    data: {
      action,
      actor,
      userId: userId ?? null,
      slug: slug ?? null,
      address: address ?? null,
      ...(detail === undefined ? {} : { detail }),
    },
  });
}

export type AuditRow = {
  id: string;
  at: string;
  actor: string;
  action: string;
  slug: string | null;
  detail: string | null;
  address: string | null;
};

export const AUDIT_PAGE = 100;

/** The newest lines first, those before the line `before` where it is given; of one article or one action where named. */
export async function listAudit(
  filter: { before?: bigint; slug?: string; action?: string; actor?: string } = {},
): Promise<AuditRow[]> {
  const rows = await getDb().studioAudit.findMany({
    where: {
      ...(filter.before === undefined ? {} : { id: { lt: filter.before } }),
      ...(filter.slug ? { slug: filter.slug } : {}),
      ...(filter.action ? { action: filter.action } : {}),
      ...(filter.actor ? { actor: filter.actor } : {}),
    },
    orderBy: { id: "desc" },
    take: AUDIT_PAGE,
  });
  return rows.map(({ id, at, actor, action, slug, detail, address }) => ({
    id: String(id),
    at: at.toISOString(),
    actor,
    action,
    slug,
    detail: detail === null ? null : JSON.stringify(detail),
    address,
  }));
}
