import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { replaceFailure } from "./answer-failures.server";

let server: Server | undefined;

async function ask(listener: RequestListener, init?: RequestInit): Promise<Response> {
  server = createServer((request, response) => {
    replaceFailure(response, "<p>Galat</p>");
    listener(request, response);
  });
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, init);
}

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((done) => server?.close(done));
});

const fail: RequestListener = (_, response) => {
  response.statusCode = 500;
  response.setHeader("Cache-Control", "private, no-cache");
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Length", 99);
  response.end("<script>framework</script>");
};

test("a page that failed is answered with the error page, uncached and whole", async () => {
  const response = await ask(fail);
  expect(response.status).toBe(500);
  expect(response.headers.get("cache-control")).toBe("no-store, no-transform");
  expect(await response.text()).toBe("<p>Galat</p>");
});

test("so is one that failed while it was streamed", async () => {
  const response = await ask((_, answer) => {
    answer.statusCode = 500;
    answer.setHeader("content-type", "text/html");
    answer.write("<script>");
    answer.write("1</script>");
    answer.end();
  });
  expect(await response.text()).toBe("<p>Galat</p>");
});

test("asked for its head only, it has no body", async () => {
  const response = await ask(fail, { method: "HEAD" });
  expect(response.headers.get("content-length")).toBe("12");
  expect(await response.text()).toBe("");
});

test("answers that did not fail, and failures that are no pages, pass as they are", async () => {
  const page = await ask((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end("<p>Baik</p>");
  });
  expect([await page.text(), page.headers.get("content-length")]).toEqual(["<p>Baik</p>", "11"]);
  await new Promise((done) => server?.close(done));
  const text = await ask((_, response) => {
    response.writeHead(503, { "content-type": "text/plain" });
    response.end("tunggu");
  });
  expect(await text.text()).toBe("tunggu");
});
