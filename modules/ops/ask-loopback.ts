import { request } from "node:http";

export type LoopbackQuestion = {
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
  timeoutMs: number;
};

/**
 * Asks a server of this machine and reads its answer to the end, so that the connection is free for the next one.
 * Over `node:http`, since `fetch` refuses some eighty ports (4190, 6000, 10080, …) on which a portal may well listen.
 * Redirects are not followed.
 * @returns the status of the answer; rejects where none came in time
 */
export function askLoopback(
  url: URL,
  { method = "GET", headers, body, timeoutMs }: LoopbackQuestion,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers: headers ?? {}, signal: AbortSignal.timeout(timeoutMs) });
    asked.once("error", reject);
    asked.once("response", (response) => {
      response.once("error", reject);
      response.once("end", () => resolve(response.statusCode ?? 0));
      response.resume();
    });
    asked.end(body);
  });
}

/** Whether browsers refuse to open an address because of its port, as `fetch` does. Asks the server there once. */
export async function isRefusedByBrowsers(url: URL): Promise<boolean> {
  try {
    await fetch(url, { method: "HEAD", redirect: "manual", signal: AbortSignal.timeout(10_000) });
    return false;
  } catch (error) {
    return (error as { cause?: { message?: string } }).cause?.message === "bad port";
  }
}
