import { closeDb } from "@/modules/ops/db.server";
import { DATABASE_MEASUREMENTS } from "./measurements";

/** One measurement in a process of its own, so that its memory is its own: `run-alone.ts NAME`, with DATABASE_URL. */
const [name = ""] = process.argv.slice(2);
const measure = DATABASE_MEASUREMENTS[name];
const url = process.env.DATABASE_URL;
if (!measure || !url) throw new Error(`no measurement ${name}, or no DATABASE_URL`);
await measure(url);
await closeDb();
