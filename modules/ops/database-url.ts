import { readFileSync } from "node:fs";
import pg from "pg";
import { getDataFolder, toDataPaths } from "./data-folder.mjs";
import { toDatabaseTrouble } from "./database-trouble";
import { openOnBoard } from "./on-board/open-on-board";

/**
 * Runs `work` with the address of the project's database: DATABASE_URL where it is set, otherwise the one on
 * board, which is started for as long as the work takes unless it runs already. DATABASE_URL is set meanwhile, so
 * that `getDb()` finds it; close the client before the work returns. Throws a Trouble where no database answers.
 */
export async function withDatabase<Value>(work: (url: string) => Promise<Value>): Promise<Value> {
  const given = process.env.DATABASE_URL;
  if (given) {
    await checkDatabase(given);
    return work(given);
  }
  const onBoard = await openOnBoard({ dataFolder: getDataFolder() });
  process.env.DATABASE_URL = onBoard.url;
  // A command that is interrupted does not leave a server behind.
  const leave = (signal: NodeJS.Signals) =>
    void onBoard.close().then(() => process.exit(signal === "SIGINT" ? 130 : 143));
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.once(signal, leave);
  try {
    return await work(onBoard.url);
  } finally {
    for (const signal of signals) process.removeListener(signal, leave);
    delete process.env.DATABASE_URL;
    await onBoard.close();
  }
}

/** Where the database is right now: DATABASE_URL, or the one on board while it runs; otherwise `null`. */
export async function getDatabaseUrl(): Promise<string | null> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  try {
    const url = readFileSync(toDataPaths(getDataFolder()).url, "utf8").trim();
    await checkDatabase(url);
    return url;
  } catch {
    return null;
  }
}

/** Throws a Trouble that says what to do where nothing usable answers at `url`. Returns the server's version. */
export async function checkDatabase(url: string): Promise<string> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on("error", () => {});
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
    await client.end();
    return rows[0]?.server_version.split(" ")[0] ?? "";
  } catch (error) {
    throw toDatabaseTrouble(url, error);
  }
}
