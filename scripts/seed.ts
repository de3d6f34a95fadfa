import { withDatabase } from "@/modules/ops/database-url";
import { closeDb } from "@/modules/ops/db.server";
import { seedDatabase } from "@/prisma/seed/seed-database";

/** `npm run db:seed`: the reference data and the published figures; a second run adds nothing. */
const { recorded } = await withDatabase(() => seedDatabase().finally(closeDb));
console.log(`seed: ${recorded} new snapshots`);
