import { parseArguments } from "./bench/arguments";
import { measureBytes } from "./bench/bytes";
import { measureContent } from "./bench/content";
import { measureLive } from "./bench/live";
import { DATABASE_MEASUREMENTS } from "./bench/measurements";
import { measurePages } from "./bench/pages";
import { measureRequests } from "./bench/requests";
import { measureOnDatabases } from "./bench/with-databases";
import type { Lifecycle } from "./start/lifecycle.mjs";
import { withPortal } from "./support/with-portal";

/**
 * `npm run bench [-- --only snapshot,latest] [--list]`: measures a portal and databases of its own and prints what it found.
 * Nothing here fails for being slow: times belong to the machine; sizes and counts are asserted in the tests.
 */
const ARTICLE = "/berita/psi-2-51-persen-real-count-dpr";

/** Measurements beside a production portal, in their order. The last one fills its database. */
const PORTAL_MEASUREMENTS: Readonly<Record<string, (origin: string, lifecycle: Lifecycle) => Promise<void>>> =
  {
    bytes: (origin) => measureBytes(origin, ["/", ARTICLE, "/rubrik/hasil", "/periksa/dpr-2024/9"]),
    requests: (origin, lifecycle) => measureRequests(origin, ARTICLE, lifecycle),
    live: (origin) => measureLive(origin),
    pages: (origin) => measurePages(origin),
  };

/** Measurements of files alone. */
const FILE_MEASUREMENTS: Readonly<Record<string, () => Promise<void>>> = { content: () => measureContent() };

const known = [PORTAL_MEASUREMENTS, FILE_MEASUREMENTS, DATABASE_MEASUREMENTS].flatMap(Object.keys);
const asked = parseArguments(process.argv.slice(2), known);
if (!asked.ok) {
  console.error(asked.failure);
  process.exitCode = 1;
} else if (asked.value.isList) {
  console.log(known.join("\n"));
} else {
  const { names } = asked.value;
  const beside = Object.entries(PORTAL_MEASUREMENTS).filter(([name]) => names.includes(name));
  if (beside.length > 0) {
    await withPortal(async (origin, lifecycle) => {
      for (const [, measure] of beside) await measure(origin, lifecycle);
    });
  }
  for (const [name, measure] of Object.entries(FILE_MEASUREMENTS)) if (names.includes(name)) await measure();
  const alone = names.filter((name) => name in DATABASE_MEASUREMENTS);
  if (alone.length > 0) await measureOnDatabases(alone);
}
