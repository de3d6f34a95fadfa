import fc from "fast-check";
import { type DefaultTreeAdapterMap, parseFragment } from "parse5";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ArticleBody } from "./article-body";
import { ALLOWED_ELEMENTS } from "./build-tree";
import { compileArticle } from "./compile-article";
import type { Problem } from "./problem";
import { BODY_LINE, nothingKnown, SAMPLE_HEAD, sampleKnown, sampleSchemas, toSample } from "./samples";

const compileSource = (source: string, known = nothingKnown) =>
  compileArticle({ source, file: "x.mdx", slug: "berita-satu", schemas: sampleSchemas, known });
const compile = (body: string, known = nothingKnown) => compileSource(toSample(body), known);

/** "line:column rule" of each problem, lines counted from the body's first. */
const toPlaces = (problems: Problem[], firstLine = BODY_LINE) =>
  problems.map(({ line, column, rule }) => `${line - firstLine + 1}:${column} ${rule}`);
const refusedAt = (body: string) => {
  const result = compile(body);
  return result.ok ? [] : toPlaces(result.failure);
};
const widgets = {
  RealCount: (props: object) => <div data-props={JSON.stringify(props)} />,
  Note: ({ children }: { children?: React.ReactNode }) => <aside>{children}</aside>,
  ReadAlso: () => <i />,
};

const render = (body: string) => {
  const result = compile(body);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return renderToStaticMarkup(
    <ArticleBody article={result.value} widgets={widgets} dateline="JAKARTA" endMark={<svg />} />,
  );
};

describe("what an article may not contain is refused at its place", () => {
  it.each<[string, string, string[]]>([
    ["import", "import x from 'y'\n\nTeks.", ["1:1 mdx/impor"]],
    ["export", "Teks.\n\nexport const a = 1", ["3:1 mdx/impor"]],
    ["import that does not parse", "Teks.\n\nimport dari luar\n\nlagi", ["3:1 mdx/impor"]],
    ["expression in a line", "Dua {1 + 1} lagi", ["1:5 mdx/ekspresi"]],
    ["expression on its own", "Satu.\n\n{process.exit(1)}", ["3:1 mdx/ekspresi"]],
    ["expression that does not parse", "Dua {nama kandidat} lagi", ["1:5 mdx/ekspresi"]],
    ["empty expression", "Dua {} lagi", ["1:5 mdx/ekspresi"]],
    ["script", "<script>alert(1)</script>", ["1:1 mdx/html"]],
    ["iframe", '<iframe srcdoc="<p>"></iframe>', ["1:1 mdx/html"]],
    ["lowercase HTML in a line", "a <b>tebal</b>", ["1:3 mdx/html"]],
    ["HTML comment", "a\n\n<!-- x -->\n\nb", ["3:1 mdx/html"]],
    ["member name", "<Note.x>a</Note.x>", ["1:1 widget/tidak-ada"]],
    ["fragment", "a <>b</>", ["1:3 widget/tidak-ada"]],
    ["constructor", "<constructor />", ["1:1 mdx/html"]],
    ["__proto__", "<__proto__ />", ["1:1 widget/tidak-ada"]],
    ["hasOwnProperty", "a <hasOwnProperty /> b", ["1:3 mdx/html"]],
    ["unknown widget", '<RealCoun contest="a" />', ["1:1 widget/tidak-ada"]],
    ["spread", '<RealCount contest="a" {...{a: 1}} />', ["1:24 widget/sebaran"]],
    ["event handler", '<RealCount contest="a" onClick="x" />', ["1:24 widget/atribut-terlarang"]],
    ["style", '<RealCount contest="a" style="x" />', ["1:24 widget/atribut-terlarang"]],
    ["ref", '<RealCount contest="a" ref="x" />', ["1:24 widget/atribut-terlarang"]],
    ["key", '<RealCount contest="a" key="x" />', ["1:24 widget/atribut-terlarang"]],
    ["children", '<Note children="x">a</Note>', ["1:7 widget/atribut-terlarang"]],
    [
      "dangerouslySetInnerHTML",
      '<RealCount contest="a" dangerouslySetInnerHTML={{__html: "x"}} />',
      ["1:24 widget/atribut-terlarang"],
    ],
    ["__proto__ attribute", '<RealCount contest="a" __proto__="x" />', ["1:24 widget/atribut-terlarang"]],
    ["constructor attribute", '<RealCount contest="a" constructor="x" />', ["1:24 widget/atribut-asing"]],
    ["duplicate attribute", '<RealCount contest="a" contest="b" />', ["1:24 widget/atribut-ganda"]],
    ["unknown attribute", '<RealCount contest="a" partai="b" />', ["1:24 widget/atribut-asing"]],
    ["missing attribute", "<RealCount />", ["1:1 widget/nilai"]],
    ["value of the wrong kind", '<RealCount contest="a" parties="psi" />', ["1:24 widget/nilai"]],
    ["wrong part of a list", '<RealCount contest="a" parties={["psi", "x"]} />', ["1:41 widget/nilai"]],
    ["call", '<RealCount contest={alert("x")} />', ["1:21 widget/nilai"]],
    ["name", "<RealCount contest={globalThis} />", ["1:21 widget/nilai"]],
    ["member access", '<RealCount contest={"".constructor} />', ["1:21 widget/nilai"]],
    ["template with a hole", `<RealCount contest={\`a\${1}\`} />`, ["1:21 widget/nilai"]],
    ["function", "<RealCount contest={() => 1} />", ["1:21 widget/nilai"]],
    ["pattern", "<RealCount contest={/a/} />", ["1:21 widget/nilai"]],
    ["number without end", '<RealCount contest="a" top={1e999} />', ["1:29 widget/nilai"]],
    ["sum", '<RealCount contest="a" top={1 + 1} />', ["1:29 widget/nilai"]],
    ["spread in a list", '<RealCount contest="a" extra={[...[1]]} />', ["1:32 widget/nilai"]],
    ["hole in a list", '<RealCount contest="a" extra={[1,,2]} />', ["1:31 widget/nilai"]],
    ["spread in an object", '<RealCount contest="a" extra={{...{}}} />', ["1:32 widget/nilai"]],
    ["computed key", '<RealCount contest="a" extra={{["a"]: 1}} />', ["1:32 widget/nilai"]],
    ["getter", '<RealCount contest="a" extra={{get a() { return 1 }}} />', ["1:32 widget/nilai"]],
    ["shorthand", '<RealCount contest="a" extra={{top}} />', ["1:32 widget/nilai"]],
    ["__proto__ key", '<RealCount contest="a" extra={{"__proto__": 1}} />', ["1:32 widget/nilai"]],
    ["too deep a literal", '<RealCount contest="a" extra={[[[[[1]]]]]} />', ["1:35 widget/nilai"]],
    ["text in an empty widget", '<RealCount contest="a">teks</RealCount>', ["1:1 widget/isi"]],
    ["no text in a text widget", "<Note />", ["1:1 widget/isi"]],
    ["javascript link", "a [b](javascript:alert(1)) c", ["1:3 tautan/alamat"]],
    ["javascript link in disguise", "a [b](&#106;ava&#x0A;script&colon;x) c", ["1:3 tautan/alamat"]],
    ["data image", "![a](data:text/html,x)", ["1:1 tautan/alamat"]],
    ["protocol-relative link", "[b](//evil.example/x)", ["1:1 tautan/alamat"]],
    ["backslash link", "[b](/\\\\evil.example)", ["1:1 tautan/alamat"]],
    ["vbscript definition", "[b][c]\n\n[c]: vbscript:x", ["3:1 tautan/alamat"]],
    ["link without scheme", "[b](kpu.go.id/x)", ["1:1 tautan/alamat"]],
    ["41 widgets", '<RealCount contest="a" />\n\n'.repeat(41), ["81:1 berkas/batas"]],
    ["31 levels of quotes", `${">".repeat(31)} a`, ["1:1 berkas/batas"]],
    ["unclosed element", "a\n\n<Note>\n\nTeks", ["3:1 mdx/tag-terbuka"]],
    ["unclosed element in a line", "a\n\nb <Note> c\n\nd", ["3:3 mdx/tag-terbuka"]],
    ["wrong closing tag", "<Note>\n\na\n\n</RealCount>", ["1:1 mdx/tag-terbuka"]],
    ["closing tag alone", "a\n\n</Note>", ["3:1 mdx/tag-terbuka"]],
    ["unclosed brace", "Satu.\n\nDua {buka\n\nTiga.", ["3:5 mdx/kurawal-terbuka"]],
    ["unclosed brace on its own line", "Satu.\n\n{buka\n\nTiga.", ["3:1 mdx/kurawal-terbuka"]],
    ["unclosed brace after a closed comment", "a {/* {x */} b `{` \\{ c {d", ["1:25 mdx/kurawal-terbuka"]],
    ["less-than", "Teks\n\nbawah <4 persen", ["3:7 mdx/kurang-dari"]],
    ["unclosed quote", 'a <Note by="a>b</Note>', ["1:3 mdx/tag-terbuka"]],
    ["unclosed tag", 'x\n\n<Note by="x"\n\nTeks', ["3:1 mdx/tag-terbuka"]],
    ["broken tag with its closing one", "a <Note by=x>b</Note> c", ["1:3 mdx/sintaks"]],
    ["unclosed value", '<RealCount parties={["psi" contest="a" />\n\nTeks', ["1:20 mdx/kurawal-terbuka"]],
    ["value that does not parse", '<RealCount contest="a" parties={["psi" "ppp"]} />', ["1:32 mdx/ekspresi"]],
    ["autolink", "a <https://x.y> b", ["1:3 mdx/sintaks"]],
    ["first-level heading", "# Judul", ["1:1 teks/judul-bagian"]],
    ["image without text", "![](/a.png)", ["1:1 gambar/keterangan"]],
    ["checklist", "- [ ] a", ["1:1 teks/daftar-centang"]],
  ])("%s", (_, body, places) => {
    expect(refusedAt(body)).toEqual(places);
  });

  it("tells of every mistake at once, in head and body, past several syntax errors", () => {
    const source = `${SAMPLE_HEAD.replace("dek: Ringkasan", "deck: x").replace("status: published", "status: terbit")}
Kurang <4 persen dan {x y} di sini.

<RealCoun contest="a" /> lalu <b>x</b>

<Note>

Tak ditutup {lagi
`;
    const result = compileSource(source);
    expect(result.ok ? [] : toPlaces(result.failure, 1)).toEqual([
      "2:1 kepala/kunci-kurang",
      "3:1 kepala/kunci-asing",
      "9:9 kepala/nilai",
      "14:8 mdx/kurang-dari",
      "14:22 mdx/ekspresi",
      "16:1 widget/tidak-ada",
      "16:31 mdx/html",
      "18:1 mdx/tag-terbuka",
      "20:13 mdx/kurawal-terbuka",
    ]);
  });

  it("finds the place even where the parser itself breaks down, and goes on", () => {
    // Which of two rules is named depends on whether the parser runs with its development assertions.
    const places = refusedAt("a\n\n<Note>---\n---\n\nb <4");
    expect(places.map((place) => place.split(" ")[0])).toEqual(["3:1", "6:3"]);
  });

  it("offers the nearest known name", () => {
    const fixes = (body: string) => {
      const result = compile(body);
      return result.ok ? [] : result.failure.map(({ fix }) => fix);
    };
    expect(fixes('<realcount contest="a" />')).toEqual(["Mungkin maksudnya `RealCount`."]);
    expect(fixes('<RealCount contets="a" />')).toEqual(["Mungkin maksudnya `contest`."]);
  });
});

describe("the head", () => {
  const headAt = (from: string, to: string, known = nothingKnown) => {
    const result = compileSource(toSample("Teks.").replace(from, to), known);
    return result.ok ? [] : toPlaces(result.failure, 1);
  };
  it.each<[string, string, string, string[]]>([
    ["duplicate key", "dek: Ringkasan", "dek: a\ntitle: b", ["4:1 kepala/kunci-ganda"]],
    ["missing key", "section: hasil\n", "", ["2:1 kepala/kunci-kurang"]],
    ["time without zone", "+07:00", "", ["8:14 kepala/nilai"]],
    ["time in another zone", "+07:00", "Z", ["8:14 kepala/nilai"]],
    ["impossible date", "2024-02-20", "2024-02-31", ["8:14 kepala/nilai"]],
    ["second colon", "title: Judul", "title: Judul: lagi", ["2:8 kepala/yaml"]],
    ["no head", "---\n", "", ["1:1 kepala/tidak-ada"]],
    [
      "updated before published",
      "sources: []",
      'sources: []\nupdatedAt: "2024-02-20T11:00:00+07:00"',
      ["12:12 tanggal/urutan"],
    ],
    ["anchor", "title: Judul", "title: &a Judul", ["2:8 kepala/yaml"]],
    ["reference", "title: Judul", "title: &a x\nkicker: *a", ["2:8 kepala/yaml", "3:9 kepala/yaml"]],
    ["tag", "title: Judul", "title: !js x", ["2:8 kepala/yaml"]],
    ["global tag", "title: Judul", "title: !!js/function x", ["2:8 kepala/yaml"]],
    [
      "lead figure of an unknown kind",
      "sources: []",
      "sources: []\nleadFigure: {kind: x}",
      ["12:20 kepala/nilai"],
    ],
    [
      "unknown key of a source",
      "sources: []",
      "sources:\n  - label: a\n    link: b",
      ["13:5 kepala/kunci-asing"],
    ],
    [
      "javascript source",
      "sources: []",
      'sources: [{label: a, url: "javascript:x"}]',
      ["11:27 kepala/nilai"],
    ],
  ])("%s", (_, from, to, places) => {
    expect(headAt(from, to)).toEqual(places);
  });

  it("names only what exists", () => {
    expect(headAt("topics: [psi]", "topics: [psi, pssi]", sampleKnown)).toEqual(["5:15 rujukan/tidak-ada"]);
    expect(headAt("readAlso: []", "readAlso: [berita-tiga]", sampleKnown)).toEqual([
      "10:12 rujukan/tidak-ada",
    ]);
    expect(headAt("Teks.", 'Teks.\n\n<ReadAlso slug="berita-du" />', sampleKnown)).toEqual([
      "15:17 rujukan/tidak-ada",
    ]);
  });

  it("keeps lines and columns with CRLF", () => {
    const result = compileSource(toSample("Teks.\n\nbawah <4 persen").replaceAll("\n", "\r\n"));
    expect(result.ok ? [] : toPlaces(result.failure)).toEqual(["3:7 mdx/kurang-dari"]);
  });
});

describe("what passes", () => {
  it("renders text, dateline, end mark, links, tables and headings", () => {
    const html = render(
      "Satu **2,51** persen.\n\n## Kursi DPR\n\n## Kursi DPR\n\n| a | b |\n|---|--:|\n| x | 1 |\n\nDua [a](https://kpu.go.id/) [b](/berita/x). {/* catatan */}\n\n< 4 dan \\{x}",
    );
    expect(html).toContain(
      '<p><span class="place">JAKARTA, WARTA SUARA</span> — Satu <strong>2,51</strong>\u00a0persen.</p>',
    );
    expect(html).toContain('<h2 id="kursi-dpr">Kursi DPR</h2>\n<h2 id="kursi-dpr-2">');
    expect(html).toContain('<table class="tb">');
    expect(html).toContain('<td class="num">1</td>');
    expect(html).toContain('<a href="https://kpu.go.id/" rel="noopener">a</a> <a href="/berita/x">b</a>');
    expect(html).toContain("<p>&lt; 4 dan {x}<svg></svg></p>");
    expect(html).not.toContain("catatan");
  });

  it("hands widgets the literals that were written", () => {
    const html = render(
      '<RealCount contest={`a`} parties={["psi"]} top={-2} extra={{a: [null, {"b-c": +1.5}]}} live />',
    );
    const props = /data-props="([^"]*)"/.exec(html)?.[1]?.replaceAll("&quot;", '"') ?? "";
    expect(JSON.parse(props)).toEqual({
      contest: "a",
      parties: ["psi"],
      top: -2,
      extra: { a: [null, { "b-c": 1.5 }] },
      live: true,
    });
  });

  it("knows the contests it cites and its length", () => {
    const result = compile(
      'a b c\n\n<Note>d e</Note>\n\n<RealCount contest="dpr-2024" />\n\n<RealCount contest="dprd-dki-2024" />',
    );
    expect(result.ok && result.value.contests).toEqual(["dpr-2024", "dprd-dki-2024"]);
    expect(result.ok && [result.value.words, result.value.readingMinutes]).toEqual([5, 1]);
  });

  it("survives JSON unchanged", () => {
    const result = compile('a\n\n<RealCount contest="x" top={-0} />');
    if (!result.ok) throw new Error("refused");
    expect(JSON.parse(JSON.stringify(result.value))).toEqual(result.value);
  });

  it("stops the rendering when a widget is not passed in, or the tree was tampered with", () => {
    const result = compile("<Note>a</Note>");
    if (!result.ok) throw new Error("refused");
    expect(() => renderToStaticMarkup(<ArticleBody article={result.value} widgets={{}} />)).toThrow(
      "refused",
    );
    const script = { type: "element" as const, tagName: "script", properties: {}, children: [] };
    expect(() =>
      renderToStaticMarkup(
        <ArticleBody article={{ tree: { type: "root", children: [script] } }} widgets={{}} />,
      ),
    ).toThrow("refused");
  });
});

/** What Markdown may become, and what the sample widgets, dateline and end mark are made of. */
const RENDERED = [...ALLOWED_ELEMENTS, "div", "aside", "i", "span", "svg"];

type HtmlNode = DefaultTreeAdapterMap["node"];

/** Elements as a browser sees them: words in an alternative text are no attributes. */
function* listElements(
  node: HtmlNode,
): Generator<{ tag: string; attributes: { name: string; value: string }[] }> {
  if ("tagName" in node) yield { tag: node.tagName, attributes: node.attrs };
  if ("childNodes" in node) for (const child of node.childNodes) yield* listElements(child);
}

describe("hostile input", () => {
  const N = 10_000;
  it.each<[string, string]>([
    ["emphasis", "*a".repeat(N)],
    ["mixed emphasis", "*_a".repeat(N)],
    ["quotes", ">".repeat(N)],
    ["lists", `${"- ".repeat(5_000)}a`],
    ["indented lists", Array.from({ length: 300 }, (_, i) => `${" ".repeat(i * 2)}- a`).join("\n")],
    ["brackets", "[^a]".repeat(N)],
    ["backticks", Array.from({ length: 400 }, (_, i) => "`".repeat(i)).join(" ")],
    ["braces", `{${"(}".repeat(N)}`],
    ["nested widgets", `${"<Note>".repeat(2_000)}a${"</Note>".repeat(2_000)}`],
    ["nested lists in a value", `<RealCount contest={${"[".repeat(5_000)}${"]".repeat(5_000)}} />`],
    ["wide tables", `${"|a".repeat(3_000)}\n${"|-".repeat(3_000)}\n${"|a\n".repeat(3_000)}`],
    ["table cells in small blocks", `${"|a".repeat(250)}\n${"|-".repeat(250)}\n\n`.repeat(10)],
    ["many definitions", Array.from({ length: 5_900 }, (_, i) => `[${i}]: /x`).join("\n")],
    ["many lines", "a\n".repeat(100_000)],
    ["one long line", "a ".repeat(99_000)],
    ["unclosed braces", "a {b\n\n".repeat(300)],
    ["less-thans", "a <4\n\n".repeat(300)],
    ["too large", "a".repeat(300_000)],
  ])(
    "%s is answered within bounds",
    (_, body) => {
      const begun = performance.now();
      compile(body);
      expect(performance.now() - begun).toBeLessThan(6_000);
    },
    20_000,
  );

  it("never throws and never renders what an article may not contain, whatever the text", () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        "<",
        "</",
        ">",
        "{",
        "}",
        "<Note>",
        "</Note>",
        '<RealCount contest="a" />',
        "<script>",
        "</script>",
        "\n\n",
        "\n",
        "> ",
        "- ",
        "*",
        "_",
        "`",
        "```\n",
        "[a](",
        ")",
        "javascript:",
        "import ",
        "export ",
        "<!--",
        "-->",
        "<iframe srcdoc=",
        "onload=",
        "{...",
        "|",
        "[^1]",
        "[^1]: ",
        "# ",
        "\\",
        "&lt;",
        "---\n",
        "{/*",
        "*/}",
        'by="',
      ),
    );
    const seen = { refused: 0, rendered: 0 };
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const result = compile(pieces.join(""));
        if (!result.ok) {
          seen.refused += 1;
          expect(result.failure.length).toBeGreaterThan(0);
          return;
        }
        seen.rendered += 1;
        const html = render(pieces.join(""));
        for (const { tag, attributes } of listElements(parseFragment(html))) {
          expect(RENDERED).toContain(tag);
          for (const { name, value } of attributes) {
            expect(name).not.toMatch(/^(?:on|style$|srcdoc$|formaction$)/);
            if (name === "href" || name === "src")
              expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
          }
        }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 400) },
    );
    expect(seen.rendered).toBeGreaterThan(20);
    expect(seen.refused).toBeGreaterThan(20);
  }, 600_000);

  it("never throws on an arbitrary file", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        compileSource(text);
        compileSource(`---\n${text}\n---\n${text}`);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
