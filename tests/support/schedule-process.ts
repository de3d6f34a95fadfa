import { createArticleStore } from "@/modules/articles/article-store.server";
import { closeDb } from "@/modules/ops/db.server";
import { recordPublications } from "@/modules/publishing/life/publication.server";
import { startSchedule } from "@/modules/publishing/life/schedule.server";
import { widgetSchemas } from "@/widgets/schemas.generated";

/** What a portal does about the clock, as a process of its own that a test can kill: no pages, the same schedule. */
const [contentDir = "", cacheDir = "", channel = ""] = process.argv.slice(2);
const store = createArticleStore({ schemas: widgetSchemas, contentDir, cacheDir, log: () => {} });
const say = (line: object) => {
  process.stdout.write(`${JSON.stringify({ at: Date.now(), ...line })}\n`);
};

const schedule = startSchedule({
  listArticles: async () => {
    const all = await store.listArticles({ includeDrafts: true });
    return {
      waiting: all.filter(({ publishedAt }) => Date.parse(publishedAt) > Date.now()),
      shown: await store.listArticles(),
    };
  },
  onDue: async (slugs) => {
    const shown = await store.listArticles();
    say({ event: "due", slugs, shown: shown.map(({ slug }) => slug) });
  },
  record: (due) => recordPublications(due, channel),
  // In place of the portal's watch over its files.
  everyMs: 200,
  onPublished: ({ slug }) => say({ event: "published", slug }),
});
say({ event: "started" });
process.once("SIGTERM", () => void schedule.stop().then(closeDb));
