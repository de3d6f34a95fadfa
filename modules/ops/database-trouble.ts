import { Trouble } from "./trouble.mjs";

/** What to do about a database that cannot be used, in a sentence; never with the password. */
export function toDatabaseTrouble(url: string, error: unknown): Trouble {
  const where = toPlace(url);
  if (!where)
    return new Trouble(
      "DATABASE_URL is no address of a PostgreSQL database; it looks like postgresql://user:password@host:5432/name.",
    );
  const { code = "", message = String(error) } = (error ?? {}) as { code?: string; message?: string };
  if (code === "28P01" || code === "28000")
    return new Trouble(
      `The database at ${where} refuses the user or password of DATABASE_URL; correct them and try again.`,
    );
  if (code === "3D000")
    return new Trouble(
      `The server at ${where} has no such database; create it, or correct DATABASE_URL, and try again.`,
    );
  if (code === "53300")
    return new Trouble(`The database at ${where} has no connection left; close some and try again.`);
  return new Trouble(
    `The database at ${where} cannot be reached (${code || message}); start it, or correct DATABASE_URL, or unset it to use the one on board.`,
  );
}

function toPlace(url: string): string | null {
  try {
    const { protocol, hostname, port, pathname } = new URL(url);
    if (!/^postgres(ql)?:$/.test(protocol)) return null;
    return `${hostname || "localhost"}:${port || 5432}${pathname}`;
  } catch {
    return null;
  }
}
