import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { type Moment, parseMoment } from "@/modules/results/moment";

export type MomentQuery = Promise<{ per?: string | string[] }>;

/**
 * The moment that an address asks for. Leaves for the page as it is now where none is asked, and for the page that explains
 * how to write one where it cannot be read.
 */
export async function readMoment(query: MomentQuery, path: string): Promise<Moment> {
  const text = [(await query).per ?? []].flat().at(-1);
  if (text === undefined) redirect(path);
  const parsed = parseMoment(text);
  return parsed.ok ? parsed.value : redirect("/hasil-pada/salah");
}

/** For search engines: there are as many of these addresses as there are minutes. */
export async function toMomentMetadata(query: MomentQuery, path: string, title: string): Promise<Metadata> {
  const parsed = parseMoment([(await query).per ?? []].flat().at(-1) ?? "");
  if (!parsed.ok) return { title };
  return {
    title: `${title}, keadaan pada ${parsed.value.label}`,
    alternates: { canonical: `${path}?per=${parsed.value.per}` },
    robots: { index: false },
  };
}
