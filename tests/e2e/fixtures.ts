import { type BrowserContext, test as base, type Request } from "@playwright/test";

export { expect } from "@playwright/test";

type Guard = {
  /** What a test provokes on purpose. Everything that no pattern matches fails it. */
  allow(...patterns: readonly RegExp[]): void;
  /** A second address of the same portal, such as a proxy that a test can kill. */
  allowOrigin(origin: string): void;
};

/**
 * Every test of this folder fails on what a reader's browser would complain about: an error or warning in the
 * console, an error of the page, a request that failed, an answer of 400 and above, a request to another host.
 */
export const test = base.extend<{ guard: Guard }>({
  guard: [
    async ({ context, baseURL }, use) => {
      const allowed: RegExp[] = [];
      const origins = new Set([new URL(baseURL ?? "").origin]);
      const stray: string[] = [];
      watch(context, origins, (line) => stray.push(line));
      await use({
        allow: (...patterns) => void allowed.push(...patterns),
        allowOrigin: (origin) => void origins.add(origin),
      });
      const found = stray.filter((line) => !allowed.some((pattern) => pattern.test(line)));
      if (found.length > 0) throw new Error(`Nobody expected this:\n${[...new Set(found)].join("\n")}`);
    },
    { auto: true },
  ],
});

function watch(context: BrowserContext, origins: ReadonlySet<string>, report: (line: string) => void): void {
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      report(`console.${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => report(`page error: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && !origins.has(url.origin)) report(`foreign request: ${url.href}`);
  });
  context.on("requestfailed", (request) => {
    if (!isBrokenOffByLeaving(request))
      report(`request failed: ${request.url()} ${request.failure()?.errorText ?? ""}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) report(`answer ${response.status()}: ${response.url()}`);
  });
}

/** Leaving or hiding a page ends what it and its widgets were asking, and a download ends a navigation. */
const isBrokenOffByLeaving = (request: Request): boolean =>
  request.failure()?.errorText === "net::ERR_ABORTED";
