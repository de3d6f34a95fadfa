import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { mendAnswer } from "./mend-answers.server";

let server: Server | undefined;

async function ask(listener: RequestListener, init?: RequestInit): Promise<Response> {
  server = createServer((request, response) => {
    mendAnswer(response, { failure: "<p>Galat</p>", notFound: "<p>Tidak ada</p>" });
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

const streamed =
  (status: number, ...chunks: string[]): RequestListener =>
  (_, response) => {
    response.statusCode = status;
    response.setHeader("content-type", "text/html; charset=utf-8");
    for (const chunk of chunks) response.write(Buffer.from(chunk));
    response.end();
  };

test("a reader's page that is made for each request leaves without framework scripts", async () => {
  const response = await ask(
    streamed(
      200,
      '<!DOCTYPE html><html data-edition="reader"><body><p>é',
      "</p><script>1</scr",
      "ipt></body></html>",
    ),
  );
  expect(await response.text()).toBe(
    '<!DOCTYPE html><html data-edition="reader"><body><p>é</p></body></html>',
  );
});

test("where such a page says that nothing is there, the designed page is sent", async () => {
  const response = await ask(
    streamed(404, '<!DOCTYPE html><html id="__next_error__">', "<script>1</script></html>"),
  );
  expect([response.status, await response.text()]).toEqual([404, "<p>Tidak ada</p>"]);
});

test("a page that is not the readers' is streamed on untouched", async () => {
  const response = await ask(streamed(200, "<!DOCTYPE html><html>", "<script>1</script></html>"));
  expect(await response.text()).toBe("<!DOCTYPE html><html><script>1</script></html>");
});
