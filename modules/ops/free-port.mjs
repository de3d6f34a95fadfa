import { createServer } from "node:net";

/**
 * Whether a server may listen there now.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<{ ok: true, port: number } | { ok: false, code: string }>}
 */
export function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) =>
      resolve({ ok: false, code: /** @type {NodeJS.ErrnoException} */ (error).code ?? "" }),
    );
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === "object" && address ? address.port : port;
      server.close(() => resolve({ ok: true, port: found }));
    });
  });
}

/** A port of the loopback address that nobody listens on, as the system picks it. */
export async function getFreePort() {
  const tried = await tryPort(0, "127.0.0.1");
  if (!tried.ok) throw new Error(`no free port: ${tried.code}`);
  return tried.port;
}
