import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { askLoopback, isRefusedByBrowsers } from "@/modules/ops/ask-loopback";
import { ask } from "./serve";

let server: Server | undefined;
afterEach(() => new Promise((done) => (server ? server.close(done) : done(null))));

/** Ports that `fetch` refuses; one of them is free on any machine. */
const REFUSED = [4190, 6000, 10080, 6566, 5061];

function listen(ports: readonly number[]): Promise<number> {
  const [port, ...others] = ports;
  if (port === undefined) throw new Error("all of them are taken");
  return new Promise((resolve) => {
    const here = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => response.writeHead(body === "" ? 204 : 201).end());
    });
    here.once("error", () => resolve(listen(others)));
    here.listen(port, "127.0.0.1", () => {
      server = here;
      resolve((here.address() as AddressInfo).port);
    });
  });
}

test("a portal answers at a port that fetch refuses, and that browsers refuse it is known", async () => {
  const url = new URL(`http://127.0.0.1:${await listen(REFUSED)}`);
  expect(await ask(url.href)).toBe(204);
  expect(await askLoopback(url, { method: "POST", body: "{}", timeoutMs: 5_000 })).toBe(201);
  expect(await isRefusedByBrowsers(url)).toBe(true);
});

test("an ordinary port is refused by nobody, and where nobody listens there is no answer", async () => {
  const url = new URL(`http://127.0.0.1:${await listen([0])}`);
  expect(await isRefusedByBrowsers(url)).toBe(false);
  await new Promise((done) => server?.close(done));
  server = undefined;
  expect(await ask(url.href)).toBeNull();
});
