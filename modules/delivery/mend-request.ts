/** What of a request may be changed before Next sees it. */
type Asked = { url?: string | undefined; method?: string | undefined };

/**
 * Next 16.4.6 answers with a bare 500 where an address is no percent-encoded UTF-8 ("/%", "/%FF") and where the method is
 * one that no Request can have. The address is then taken letter by letter, so that it names nothing and is not found; the
 * method becomes one that is refused as it should be.
 */
export function mendRequest(request: Asked): void {
  if (request.url !== undefined) request.url = toReadableUrl(request.url);
  if (request.method === "TRACE" || request.method === "CONNECT") request.method = "PUT";
}

function toReadableUrl(url: string): string {
  const [path = "", ...query] = url.split("?");
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return [path.replaceAll("%", "%25"), ...query].join("?");
  }
}
