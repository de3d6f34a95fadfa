/** Next calls this once, before the server takes requests. In a build there is nothing to keep up to date. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startDelivery } = await import("./modules/delivery/start-delivery.server");
  await startDelivery();
}
