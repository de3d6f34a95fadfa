import { closeDb } from "@/modules/ops/db.server";
import { seedDatabase } from "@/prisma/seed/seed-database";

/** `npm run db:seed`: the reference data and the published figures; a second run adds nothing. */
const { recorded } = await seedDatabase();
console.log(`seed: ${recorded} new snapshots`);
await closeDb();
