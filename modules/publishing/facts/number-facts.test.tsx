import { readdirSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ArticleBody } from "@/modules/articles/article-body";
import { compileArticle } from "@/modules/articles/compile-article";
import { FactView } from "@/widgets/fact/fact";
import { QuotedView } from "@/widgets/quoted/quoted";
import { widgetSchemas } from "@/widgets/schemas.generated";
import { numberFigures } from "./number-facts";

const known = { sections: null, topics: null, authors: null, articles: null };
const compile = (source: string) => {
  const compiled = compileArticle({ source, file: "x.mdx", slug: "uji", schemas: widgetSchemas, known });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.failure));
  return compiled.value;
};
const others = Object.keys(widgetSchemas).map((tag) => [tag, () => null] as const);
const widgets = {
  ...Object.fromEntries(others),
  Note: ({ children }: { children?: React.ReactNode }) => <aside>{children}</aside>,
  Fact: FactView,
  Quoted: QuotedView,
};
const render = (source: string) =>
  renderToStaticMarkup(<ArticleBody article={numberFigures(compile(source))} widgets={widgets} />);

/** As it was before anything was bound: the tags alone go. */
const unbind = (source: string) => source.replace(/<\/?(?:Fact|Quoted)\b[^>]*>/g, "");
const toWords = (html: string) =>
  html.replace(/<sup aria-hidden="true">\d+<\/sup>/g, "").replace(/<\/?a class="f"[^>]*>|<\/a>/g, "");

const slugs = readdirSync("content/articles").filter((name) => name.endsWith(".mdx"));

describe("binding a figure changes no word that a reader reads", () => {
  test.each(slugs)("%s is the same text with and without its marks", (name) => {
    const source = readFileSync(`content/articles/${name}`, "utf8");
    expect(toWords(render(source))).toBe(toWords(render(unbind(source))));
  });
});

const article = (body: string) =>
  `---\ntitle: Judul\ndek: Ringkasan\nsection: hasil\ntopics: []\nauthors: [redaksi]\ndateline: JAKARTA\npublishedAt: "2024-02-20T11:30:00+07:00"\nstatus: published\nreadAlso: []\nsources: []\n---\n\n${body}\n`;
const fact = (of: string, text: string) => `<Fact of="${of}">${text}</Fact>`;

describe("figures are numbered as a reader meets them", () => {
  test("one that is said again keeps its number, and only its first place is led back to", () => {
    const html = render(
      article(
        `A ${fact("a/b/share", "1 persen")}, ${fact("a/c/share", "2 persen")}, ${fact("a/b/share", "1 persen")}.`,
      ),
    );
    expect(
      [...html.matchAll(/href="#(f\d)"( id="r\d")?/g)].map(([, row, id]) => [row, id !== undefined]),
    ).toEqual([
      ["f1", true],
      ["f2", true],
      ["f1", false],
    ]);
  });

  test("headings and links carry no mark, and a table's figures share a row under its heading", () => {
    const body = `## Ada ${fact("a/b/share", "1 persen")}\n\n[Lihat ${fact("a/b/share", "2 persen")}](/x)\n\n| a |\n| --- |\n| ${fact("a/b/share", "3")} |\n| ${fact("a/c/share", "4")} |`;
    const { rows } = numberFigures(compile(article(body)));
    expect(render(article(body))).not.toContain('class="f"');
    expect(rows).toMatchObject([
      { kind: "table", title: "Ada 1\u00a0persen", uses: [{ text: "3" }, { text: "4" }] },
    ]);
  });

  test("a number and its unit stay on one line across the border of a mark", () => {
    expect(render(article(`Ada ${fact("a/tps/counted", "9")} TPS.`))).toContain("TPS");
    expect(render(article(`Ada ${fact("a/tps/counted", "9")} TPS.`))).toMatch(/<\/a>\u00a0TPS/);
  });
});

test("a contest that only a bound figure names is cited", () => {
  expect(
    compile(article(`Ada ${fact("dprd-dki-2024/psi/votes - official:dpr-2024/psi/votes", "9")}.`)).contests,
  ).toEqual(["dpr-2024", "dprd-dki-2024"]);
});

test("a bound figure stands within a line", () => {
  const compiled = compileArticle({
    source: article('<Fact of="a/b/share">\n\n9 persen\n\n</Fact>'),
    file: "x.mdx",
    slug: "uji",
    schemas: widgetSchemas,
    known,
  });
  expect(compiled.ok || compiled.failure.map(({ rule }) => rule)).toEqual(["widget/isi"]);
});
