import pg from "pg";
import { checkDatabase } from "@/modules/ops/database-url";
import { openOnBoard } from "@/modules/ops/on-board/open-on-board";
import { Trouble } from "@/modules/ops/trouble.mjs";
import { applyMigrations } from "@/scripts/migrate/apply-migrations";
import { readMigrations } from "@/scripts/migrate/migration-files";
import { toFingerprint } from "./fingerprint";
import { runScript, type Stage } from "./stage";

/** The database that DATABASE_URL names, or the one on board, which ends with us. Returns its address. */
export async function openDatabase(
  stage: Stage,
  options: { dataFolder: string; isThrowaway?: boolean; isSynced?: boolean },
): Promise<string> {
  const opened = await stage.steps.run(
    "database",
    async () => {
      const given = process.env.DATABASE_URL;
      if (given && !options.isThrowaway)
        return { url: given, note: `PostgreSQL ${await checkDatabase(given)}, from DATABASE_URL` };
      const onBoard = await openOnBoard(options);
      stage.lifecycle.onStop(onBoard.close);
      onBoard.keepAlive();
      const shared = onBoard.isShared ? ", found running" : "";
      return {
        url: onBoard.url,
        note: `PostgreSQL ${onBoard.version} on board, port ${onBoard.port}${shared}`,
      };
    },
    ({ note }) => note,
  );
  return opened.url;
}

export async function migrate(url: string): Promise<string> {
  try {
    const names = await applyMigrations(url, readMigrations("prisma/migrations"));
    return names.length === 0 ? "up to date" : `applied ${names.join(", ")}`;
  } catch (error) {
    const { message } = error as Error;
    throw new Trouble(
      `The database could not be brought up to date: ${message}. Nothing of that migration was kept; mend it and start again.`,
    );
  }
}

/**
 * Runs the seed where this database has not had it in its present words. Kept as a comment on the table of
 * migrations: it then belongs to the database and not to the checkout.
 */
export async function seed(stage: Stage, url: string): Promise<string> {
  const fingerprint = `seed ${toFingerprint(["prisma/seed", "scripts/seed.ts"])}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ comment: string | null }>(
      "SELECT obj_description('_prisma_migrations'::regclass) AS comment",
    );
    if (rows[0]?.comment === fingerprint) return "up to date";
    const line = await runScript(stage, "scripts/seed.ts", { DATABASE_URL: url });
    await client.query(`COMMENT ON TABLE _prisma_migrations IS '${fingerprint}'`);
    return line.replace(/^seed: /, "");
  } finally {
    await client.end();
  }
}
