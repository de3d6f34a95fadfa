import { afterAll, inject } from "vitest";
import { closeDb } from "@/modules/ops/db.server";
import { createTestDatabase } from "./database";

// Before each integration file: DATABASE_URL is a database that no other file sees.
const database = await createTestDatabase(inject("templateUrl"));
process.env.DATABASE_URL = database.url;

afterAll(async () => {
  await closeDb();
  await database.drop();
});
