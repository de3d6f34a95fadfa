import { measureBytes } from "./bench/bytes";
import { measureIngest } from "./bench/ingest";
import { measureLive } from "./bench/live";
import { measureRequests } from "./bench/requests";
import { withPortal } from "./support/with-portal";

/**
 * `npm run bench`: measures a portal of its own and prints what it found. Nothing here fails for being slow: times
 * belong to the machine; sizes and counts are asserted in the tests.
 */
const ARTICLE = "/berita/psi-2-51-persen-real-count-dpr";

await withPortal(async (origin, lifecycle) => {
  await measureBytes(origin, ["/", ARTICLE, "/rubrik/hasil", "/periksa/dpr-2024/9"]);
  await measureRequests(origin, ARTICLE, lifecycle);
  await measureLive(origin);
  await measureIngest();
});
