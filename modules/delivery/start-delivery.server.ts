import "server-only";
import { getInternalToken } from "./internal-token.server";
import { type Listening, startListening } from "./listen.server";
import { mendAnswers } from "./mend-answers.server";
import { getContentDirectory } from "./newsroom.server";
import { listArticleSlugs, listTouchedPaths } from "./touched-paths.server";

const holder = globalThis as typeof globalThis & { wartaDelivery?: Promise<Listening> };

/**
 * What runs beside the pages in a serving process: answers as readers are to have them, and the listener that keeps
 * pages true. Once a process. Without a database there is nothing to listen to; pages then live by
 * their five minutes. Null where none was started, or one runs already.
 */
export async function startDelivery(onContent: () => void): Promise<Listening | null> {
  if (holder.wartaDelivery) return null;
  // The development server makes every page anew and runs React in it.
  if (process.env.NODE_ENV !== "production") return null;
  getInternalToken();
  mendAnswers();
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) {
    console.warn("DATABASE_URL is not set: pages are not told of changes");
    return null;
  }
  holder.wartaDelivery = startListening({
    connectionString,
    contentDirectory: getContentDirectory(),
    origin: process.env.WARTA_LOOPBACK ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`,
    listArticleSlugs,
    listTouchedPaths,
    onContent,
  });
  return holder.wartaDelivery;
}
