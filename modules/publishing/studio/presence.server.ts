import "server-only";
import { getDb } from "@/modules/ops/db.server";
import { toInitials } from "./accounts/roles";

/** Editors say that they are there every few seconds; who has been silent for this long is gone. */
const GONE_MS = 20_000;

export type Present = { name: string; initials: string; line: number; column: number; at: string };

/** Notes where an editor is in an article, and says who else has it open, by name. */
export async function notePresence(
  slug: string,
  userId: string,
  place: { line: number; column: number; head: number | null },
): Promise<Present[]> {
  const at = new Date();
  await getDb().studioPresence.upsert({
    where: { slug_userId: { slug, userId } },
    create: { slug, userId, ...place, at },
    update: { ...place, at },
  });
  return (await listPresent(slug)).flatMap(({ userId: id, ...other }) => (id === userId ? [] : [other]));
}

/** Everyone who has the article open, or any article where none is named. */
export async function listPresent(slug?: string): Promise<(Present & { userId: string; slug: string })[]> {
  const rows = await getDb().studioPresence.findMany({
    where: {
      ...(slug === undefined ? {} : { slug }),
      at: { gt: new Date(Date.now() - GONE_MS) },
      user: { disabledAt: null },
    },
    include: { user: { select: { name: true } } },
  });
  return rows
    .map(({ user: { name }, slug: article, userId, line, column, at }) => ({
      slug: article,
      userId,
      name,
      initials: toInitials(name),
      line,
      column,
      at: at.toISOString(),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "id"));
}
