import fc from "fast-check";
import { expect, test } from "vitest";
import { stripReaderFragment, stripReaderPage } from "./strip-reader-page.mjs";

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="id" data-edition="reader"><head>${head}</head><body>${body}</body></html>`;

test("a reader's page loses the framework's scripts, their preloads and React's markers", () => {
  const html = page(
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><link rel="modulepreload" href="/b.js"/><link rel="stylesheet" href="/a.css"/><script src="/_next/b.js" async=""></script>',
    '<div hidden=""><!--$--><!--/$--></div><p>a<!-- -->b</p><script>self.__next_f.push([1,"<p>"])</script>',
  );
  expect(stripReaderPage(html)).toBe(page('<link rel="stylesheet" href="/a.css"/>', "<p>ab</p>"));
});

test("structured data and scripts marked as ours stay, byte for byte", () => {
  const html = page(
    '<script type="module" src="/reader.a1.js" data-keep=""></script>',
    '<pre>\n\n x</pre><script type="application/ld+json">{"a":"\\u003cscript>"}</script>',
  );
  expect(stripReaderPage(html)).toBe(html);
});

test("text that only looks like a script is text", () => {
  const html = page(
    "",
    "<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- --&gt;</p><textarea><script>1</script></textarea>",
  );
  expect(stripReaderPage(html)).toBe(html);
});

test("a page that is not the readers' keeps everything, even where its text names the marker", () => {
  const html = '<!DOCTYPE html><html><body><p>data-edition="reader"</p><script>1</script></body></html>';
  expect(stripReaderPage(html)).toBe(html);
});

test("stripping twice is stripping once, and no script of the framework is left, whatever the text", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, code) => {
      const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      const script = code.replaceAll("<", "\\u003c");
      const once = stripReaderPage(
        page("", `<p title="${escaped.replaceAll('"', "&quot;")}">${escaped}</p><script>${script}</script>`),
      );
      expect(once).not.toContain("<script>");
      expect(stripReaderPage(once)).toBe(once);
    }),
  );
});

test("a fragment is cleaned in the same way", () => {
  expect(stripReaderFragment("<figure>a<!-- -->b<script>1</script></figure>")).toBe("<figure>ab</figure>");
});
