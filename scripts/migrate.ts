import { withDatabase } from "@/modules/ops/database-url";
import { applyMigrations } from "./migrate/apply-migrations";
import { diffMigrations } from "./migrate/diff-migrations";
import { readMigrations, toMigrationFiles, writeMigration } from "./migrate/migration-files";

/**
 * `npm run db:migrate`            applies what the database has not had yet
 * `npm run db:diff -- NAME`       writes the next migration from what changed in schema.prisma
 * `npm run db:drift`              fails where schema.prisma and the migrations differ
 */
const files = toMigrationFiles(process.cwd());
const [command = "apply", name] = process.argv.slice(2);

async function run(url: string): Promise<void> {
  if (command === "apply") {
    const names = await applyMigrations(url, readMigrations(files.folder));
    console.log(names.length === 0 ? "migrations: none to apply" : `migrations applied: ${names.join(", ")}`);
  } else if (command === "diff") {
    if (!name || !/^[a-z0-9_]+$/.test(name))
      throw new Error("Name the migration in snake_case: npm run db:diff -- add_region_kind");
    const sql = await diffMigrations(url, files);
    console.log(
      sql === null
        ? "The migrations already say what schema.prisma says."
        : writeMigration(files.folder, name, sql, new Date()),
    );
  } else if (command === "drift") {
    const sql = await diffMigrations(url, files);
    if (sql !== null)
      throw new Error(
        `schema.prisma and the migrations differ; run npm run db:diff -- NAME. Missing:\n${sql}`,
      );
    console.log("schema.prisma and the migrations say the same");
  } else throw new Error(`Unknown command ${command}: apply, diff NAME or drift.`);
}

withDatabase(run).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
