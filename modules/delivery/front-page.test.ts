import { describe, expect, test } from "vitest";
import type { Article } from "@/modules/articles/frontmatter";
import { toFrontPage } from "./front-page";

const story = (slug: string, section: string): Article =>
  ({ slug, section, readAlso: [], topics: [section] }) as unknown as Article;
const articles = [
  story("e", "hasil"),
  story("d", "partai"),
  story("c", "hasil"),
  story("b", "partai"),
  story("a", "cek"),
];
const sections = ["hasil", "partai", "cek", "kosong"].map((id) => ({ id, name: id }));
const slugs = (list: readonly Article[]) => list.map(({ slug }) => slug);

describe("toFrontPage", () => {
  test("stands as the editors chose it", () => {
    const front = toFrontPage(articles, { lead: "c", seconds: ["a", "b"] }, sections);
    expect(front.lead?.slug).toBe("c");
    expect(slugs(front.seconds)).toEqual(["a", "b", "e"]);
  });

  test("a refused lead leaves no hole: the newest takes its place, once", () => {
    const front = toFrontPage(articles, { lead: "gone", seconds: ["gone", "e"] }, sections);
    expect(front.lead?.slug).toBe("e");
    expect(slugs(front.seconds)).toEqual(["d", "c", "b"]);
  });

  test("no story stands on the page twice, and a section without a fresh one is not drawn", () => {
    const front = toFrontPage(articles, { lead: "a", seconds: ["e", "d"] }, sections);
    const drawn = front.rows.flat();
    expect(drawn.map(({ section }) => section.id)).toEqual(["partai"]);
    expect(drawn.flatMap(({ articles: stories }) => slugs(stories))).toEqual(["b"]);
  });

  test("a row holds at most four stories and keeps each section whole", () => {
    const many = ["hasil", "hasil", "hasil", "partai", "partai", "cek"].map((section, index) =>
      story(`s${index}`, section),
    );
    const front = toFrontPage(
      [story("x", "kosong"), ...["y", "z", "w"].map((slug) => story(slug, "kosong")), ...many],
      { lead: "x", seconds: ["y", "z", "w"] },
      sections,
    );
    expect(
      front.rows.map((row) => row.map(({ section, articles: stories }) => [section.id, stories.length])),
    ).toEqual([
      [["hasil", 3]],
      [
        ["partai", 2],
        ["cek", 1],
      ],
    ]);
  });

  test("with the lead stand the stories it names, then those of its topics, none of them twice", () => {
    const lead = { ...story("lead", "hasil"), readAlso: ["a"] };
    const front = toFrontPage([lead, ...articles], { lead: "lead", seconds: ["d", "b", "e"] }, sections);
    expect(slugs(front.related)).toEqual(["a", "c"]);
    expect(slugs(front.newest)).toEqual(["c", "a"]);
  });

  test("an empty newsroom has a front page", () => {
    expect(toFrontPage([], { lead: "x", seconds: [] }, sections)).toMatchObject({ lead: null, rows: [] });
  });
});
