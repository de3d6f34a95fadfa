import { findBodyStart } from "../tags/read-tags";

/**
 * Puts a page into the preview's frame. The frame runs no scripts (its sandbox allows none), so the page can be
 * exchanged from outside: where only its body differs, that is replaced in place, which flickers nothing and keeps the
 * scroll; otherwise the whole page is loaded and scrolled back to where it was.
 */
export function showPage(frame: HTMLIFrameElement, html: string, onShown: () => void): void {
  const shown = frame.contentDocument;
  const next = new DOMParser().parseFromString(html, "text/html");
  if (shown?.body && shown.head.innerHTML !== "" && toHeadKey(shown) === toHeadKey(next)) {
    const { scrollTop } = shown.scrollingElement ?? { scrollTop: 0 };
    for (const { name } of [...shown.documentElement.attributes]) shown.documentElement.removeAttribute(name);
    for (const { name, value } of [...next.documentElement.attributes])
      shown.documentElement.setAttribute(name, value);
    shown.body.replaceWith(shown.importNode(next.body, true));
    if (shown.scrollingElement) shown.scrollingElement.scrollTop = scrollTop;
    onShown();
    return;
  }
  const scrollTop = shown?.scrollingElement?.scrollTop ?? 0;
  frame.onload = () => {
    const page = frame.contentDocument;
    if (page?.scrollingElement) page.scrollingElement.scrollTop = scrollTop;
    page?.addEventListener("click", stayHere, true);
    page?.addEventListener("submit", (event) => event.preventDefault(), true);
    onShown();
  };
  frame.srcdoc = html;
}

/** What a page needs loaded: style sheets and styles. Its title and descriptions may change without a load. */
const toHeadKey = (page: Document): string =>
  [...page.querySelectorAll("head link[rel=stylesheet], head style")]
    .map((node) => node.getAttribute("href") ?? node.textContent)
    .join("\n");

/** A link in the preview leads nowhere: it is a picture of the page. Links within the page scroll. */
function stayHere(event: Event): void {
  const link = (event.target as Element | null)?.closest?.("a[href]");
  if (!link) return;
  event.preventDefault();
  const href = link.getAttribute("href") ?? "";
  if (href.startsWith("#") && href.length > 1)
    link.ownerDocument.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView({ block: "start" });
}

/** The part of the page that a line of the source became: by `data-line` where pages carry it, else by its heading. */
export function findBlock(page: Document, source: string, line: number): Element | null {
  const marked = [...page.querySelectorAll<HTMLElement>("[data-line]")];
  if (marked.length > 0) return marked.findLast(({ dataset }) => Number(dataset.line) <= line) ?? null;
  const start = source.slice(0, findBodyStart(source)).split("\n").length;
  const above = source.split("\n").slice(start - 1, line);
  const headings = above.filter((text) => /^#{2,6}\s+\S/.test(text)).length;
  const prose = page.querySelector("main article, main .prose, main") ?? page.body;
  const all = [...prose.querySelectorAll(".prose :is(h2, h3, h4, h5, h6)")].filter(
    (heading) => !heading.closest("figure, aside, section[data-widget], .w"),
  );
  if (headings === 0) return line < start ? page.querySelector("h1") : null;
  return all[headings - 1] ?? null;
}

/** Scrolls the preview to what is being written, if that is not in view; without motion. */
export function followCaret(frame: HTMLIFrameElement, source: string, line: number): void {
  const page = frame.contentDocument;
  const block = page?.body ? findBlock(page, source, line) : null;
  const window = page?.defaultView;
  if (!block || !window) return;
  const { top, bottom } = block.getBoundingClientRect();
  if (top < window.innerHeight * 0.85 && bottom > 0) return;
  window.scrollBy({ top: top - window.innerHeight * 0.25, behavior: "instant" });
}
