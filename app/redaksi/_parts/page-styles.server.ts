import "server-only";

/** Asks nothing of any data, and links the style sheets that all readers' pages have. */
const PLAIN_PAGE = "/galat";
const isDevelopment = process.env.NODE_ENV === "development";
let kept: { hrefs: Promise<string[]>; at: number } | undefined;

/**
 * Addresses of the readers' style sheets, which a build names after their content. Asked of the portal itself, once a
 * process; the development server renames them as it goes. Empty where it does not answer: a preview is then plain.
 */
export async function listPageStyles(): Promise<string[]> {
  if (!kept || (isDevelopment && Date.now() - kept.at > 3_000)) {
    kept = { hrefs: readStyles(), at: Date.now() };
    kept.hrefs.catch(() => {
      kept = undefined;
    });
  }
  return kept.hrefs.catch(() => []);
}

async function readStyles(): Promise<string[]> {
  const origin = process.env.WARTA_LOOPBACK ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;
  const page = await fetch(new URL(PLAIN_PAGE, origin), { signal: AbortSignal.timeout(10_000) });
  const html = await page.text();
  const links = html.match(/<link\b[^>]*\brel="stylesheet"[^>]*>/g) ?? [];
  const hrefs = links.flatMap((link) => /\bhref="([^"]+)"/.exec(link)?.[1] ?? []);
  if (hrefs.length === 0) throw new Error("no style sheet on a page of our own");
  return [...new Set(hrefs)];
}
