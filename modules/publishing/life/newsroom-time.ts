const OFFSET_MS = 7 * 3_600_000;

/** A moment as content files write it, "2026-11-26T10:00:00+07:00". Fractions of a second are cut off. */
export const toNewsroomTime = (at: Date): string =>
  `${new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 19)}+07:00`;

/** Reads "2026-11-26 10:00", with or without seconds, `T` and `+07:00`; always WIB. Null for anything else. */
export function parseNewsroomTime(text: string): Date | null {
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d)[:.](\d\d)(?:[:.](\d\d))?(?:\+07:00| ?WIB)?$/.exec(text.trim());
  if (!match) return null;
  const [, day, hour, minute, second = "00"] = match;
  const at = new Date(`${day}T${hour}:${minute}:${second}+07:00`);
  // Dates such as 31 November roll over where they do not fail.
  return Number.isNaN(at.getTime()) || !toNewsroomTime(at).startsWith(`${day}T${hour}:${minute}`) ? null : at;
}
