import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

export type Line = { origin: string; cut(): Promise<void>; mend(): Promise<void> };

/** A second way to the portal at `origin` that can be cut, as when the server has died, and mended. */
export async function openLine(origin: string): Promise<Line> {
  const { hostname, port } = new URL(origin);
  const sockets = new Set<Socket>();
  const server = createServer((reader) => {
    const portal = connect(Number(port), hostname);
    for (const [one, other] of [
      [reader, portal],
      [portal, reader],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      // Either end may go first; the other has nothing left to do then.
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, "127.0.0.1", resolve));
  await listen(0);
  const own = (server.address() as AddressInfo).port;
  return {
    origin: `http://127.0.0.1:${own}`,
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    mend: () => listen(own),
  };
}
