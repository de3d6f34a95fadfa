import { measureLatest } from "./latest";
import { measureNight } from "./night";
import { measureRegency } from "./regency";
import { measureRegionImport } from "./regions";
import { measureSnapshot } from "./snapshot";

/** Measurements that need a database and no portal, in their order; each has a database of its own. */
export const DATABASE_MEASUREMENTS: Readonly<Record<string, (url: string) => Promise<void>>> = {
  snapshot: measureSnapshot,
  regency: measureRegency,
  latest: measureLatest,
  night: measureNight,
  // Last: it leaves the machine's cache full of other files.
  regions: measureRegionImport,
};
