import "server-only";
import { getContentDirectory } from "./newsroom.server";
import { answerText } from "./version.server";
import { watchContent } from "./watch-content.server";

/** Answers /api/dev/content: an event for each change under content/. Does not exist in production. */
export async function answerContentEvents(request: Request): Promise<Response> {
  if (process.env.NODE_ENV !== "development") return answerText(404, "Tidak ada.");
  const encoder = new TextEncoder();
  let stop = () => {};
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const watcher = await watchContent(
        getContentDirectory(),
        (files) => send(`data: ${files.length}\n\n`),
        1_000,
      );
      stop = watcher.stop;
      request.signal.addEventListener("abort", stop);
      send(": watching\n\n");
    },
    cancel: () => stop(),
  });
  return new Response(stream, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
  });
}
