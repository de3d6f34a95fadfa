/** Next calls this once, before the server takes requests. In a build there is nothing to keep up to date. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startDelivery } = await import("./modules/delivery/start-delivery.server");
  const { FACTS_CHANNEL } = await import("./modules/delivery/announce.server");
  const { listScheduledArticles } = await import("./modules/delivery/newsroom.server");
  const { recordPublications } = await import("./modules/publishing/life/publication.server");
  const { startSchedule } = await import("./modules/publishing/life/schedule.server");
  let look = () => {};
  const delivery = await startDelivery(() => look());
  if (!delivery) return;
  const schedule = startSchedule({
    listArticles: listScheduledArticles,
    onDue: delivery.expire,
    record: (due) => recordPublications(due, FACTS_CHANNEL),
    onPublished: ({ slug, at }) => console.info("article published: %s (due %s)", slug, at),
  });
  look = schedule.look;
}
