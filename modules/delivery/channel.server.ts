import "server-only";
import { Client } from "pg";

export type Channel = { stop(): Promise<void> };

const firstPauseMs = 250;
const longestPauseMs = 10_000;

/**
 * Listens on one channel of PostgreSQL with a connection of its own, for as long as the process runs.
 * `onHint` is called for each notification and after each (re)connection: notifications are not kept for those
 * who were away, so whoever comes back has to look for itself.
 */
export function listenOn(connectionString: string, channel: string, onHint: () => void): Channel {
  let client: Client | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isStopped = false;

  const connect = async () => {
    const next = new Client({ connectionString, keepAlive: true, connectionTimeoutMillis: 5_000 });
    client = next;
    let isLost = false;
    const lose = () => {
      if (isLost || isStopped) return;
      isLost = true;
      next.removeAllListeners("notification");
      void next.end().catch(() => {});
      timer = setTimeout(connect, Math.min(firstPauseMs * 2 ** failures++, longestPauseMs));
      timer.unref();
    };
    next.on("error", lose);
    next.on("end", lose);
    next.on("notification", onHint);
    try {
      await next.connect();
      await next.query(`LISTEN ${next.escapeIdentifier(channel)}`);
      failures = 0;
      onHint();
    } catch {
      lose();
    }
  };
  void connect();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
