import "server-only";
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Night } from "./create-night";
import { FAULTS, type Fault, type FaultName, isFaultName, toFaulty } from "./faults";

export type Simulator = {
  url: string;
  /** Switches a fault on (arg "" for its default) or off (null); `prefix` limits it to paths that begin so. */
  setFault(name: FaultName, arg: string | null, prefix?: string): void;
  /** Stops the clock at a moment of the count. */
  advanceTo(time: Date): void;
  close(): Promise<void>;
};
type Options = { night: Night; port?: number; clock?: () => Date; faults?: readonly Fault[] };

/** Serves a night in KPU's paths on 127.0.0.1, with faults; `POST /_gladi/faults {name,arg,prefix}` sets, GET lists. */
export async function startSimulator({ night, port = 0, clock, faults = [] }: Options): Promise<Simulator> {
  const active = new Map<FaultName, Fault & { since: Date }>();
  let stopped: Date | null = null;
  const now = () => stopped ?? clock?.() ?? night.startsAt;
  const setFault: Simulator["setFault"] = (name, arg, prefix = "") => {
    if (arg === null) active.delete(name);
    else active.set(name, { name, arg, prefix, since: now() });
  };
  for (const { name, arg, prefix } of faults) setFault(name, arg, prefix);

  const toJson = (path: string, on: readonly (Fault & { since: Date })[]) => {
    const of = (name: FaultName) => on.find((fault) => fault.name === name);
    const earlier = of("out-of-order");
    let at = of("late")?.since ?? now();
    if (earlier) at = new Date(at.getTime() - Number(earlier.arg || 120) * 60_000);
    const present = night.getFile(path, at);
    if (present === null || !("chart" in present)) return present;
    const later = of("duplicate") && night.getFile(path, new Date(at.getTime() + 30 * 60_000));
    const json = later && "chart" in later ? { ...later, ts: present.ts } : present;
    return on.reduce((result, fault) => toFaulty(result, fault), json);
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader("x-warta-gladi", `seed ${night.seed}`);
    const path = new URL(request.url ?? "/", "http://gladi").pathname.slice(1);
    if (path === "_gladi/faults") return control(request, response);
    const on = [...active.values()].filter(({ prefix }) => path.startsWith(prefix));
    const of = (name: FaultName) => on.find((fault) => fault.name === name);
    const say = (status: number, type: string, body: string | Buffer) =>
      void response.writeHead(status, { "content-type": type }).end(body);
    if (of("silent")) return void request.socket.destroy();
    if (of("403")) return say(403, "text/html", "<h1>403 Forbidden</h1>");
    const busy = of("429");
    if (busy) {
      response.setHeader("retry-after", busy.arg || "30");
      return say(429, "text/plain", "Too Many Requests");
    }
    if (of("500")) return say(500, "text/plain", "Internal Server Error");
    if (of("html")) return say(200, "text/html", "<!doctype html><title>Gladi</title><p>Sedang dipelihara");
    const away = of("redirect");
    if (away) {
      response.setHeader("location", away.arg || `http://other-host.invalid/${path}`);
      return say(302, "text/plain", "");
    }
    const json = toJson(path, on);
    if (json === null) return say(404, "text/plain", "Not Found");
    const body = Buffer.from(JSON.stringify(json));
    const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"`;
    response.setHeader("etag", etag).setHeader("content-type", "application/json");
    const ts =
      "ts" in json ? Date.parse(`${String(json.ts).replace(" ", "T")}+07:00`) : night.startsAt.getTime();
    const modified = Math.floor(ts / 1000) * 1000;
    response.setHeader("last-modified", new Date(modified).toUTCString());
    const match = request.headers["if-none-match"];
    const since = Date.parse(request.headers["if-modified-since"] ?? "");
    // The ETag decides where both are sent (RFC 9110, 13.1.3).
    if (match === undefined ? since >= modified : match === etag) return void response.writeHead(304).end();
    if (of("cut-off")) return void response.end(body.subarray(0, body.length >> 1));
    const huge = of("huge");
    if (huge)
      return void response.end(Buffer.concat([body, Buffer.alloc(Number(huge.arg || 64) * 2 ** 20, " ")]));
    const slow = of("slow");
    if (!slow) return void response.end(body);
    const part = Math.ceil(body.length / 20);
    for (let from = 0; from < body.length && !response.destroyed; from += part) {
      response.write(body.subarray(from, from + part));
      await wait(Number(slow.arg || 500));
    }
    response.end();
  }

  async function control(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader("content-type", "application/json");
    if (request.method === "POST") {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const asked = toAsked(Buffer.concat(chunks).toString());
      if (!asked) return void response.writeHead(400).end('{"error":"give {name, arg, prefix}"}');
      setFault(asked.name, asked.arg, asked.prefix);
    }
    response.end(JSON.stringify({ known: FAULTS, active: [...active.values()] }));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setFault,
    advanceTo: (time) => {
      stopped = time;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function toAsked(text: string): { name: FaultName; arg: string | null; prefix: string } | null {
  try {
    const { name, arg = "", prefix = "" } = JSON.parse(text) as Record<string, unknown>;
    if (typeof name !== "string" || !isFaultName(name) || typeof prefix !== "string") return null;
    return { name, arg: arg === null ? null : String(arg), prefix };
  } catch {
    return null;
  }
}
