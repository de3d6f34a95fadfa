import { describe, expect, test } from "vitest";
import type { Article } from "@/modules/articles/frontmatter";
import { toFrontPage } from "./front-page";

const story = (slug: string, section: string): Article =>
  ({ slug, section, readAlso: [] }) as unknown as Article;
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

  test("a section without a story is not drawn, and one whose stories stand above still has them", () => {
    const front = toFrontPage(articles, { lead: "a", seconds: [] }, sections);
    expect(front.sections.map(({ section }) => section.id)).toEqual(["hasil", "partai", "cek"]);
    expect(slugs(front.sections.at(-1)?.articles ?? [])).toEqual(["a"]);
  });

  test("an empty newsroom has a front page", () => {
    expect(toFrontPage([], { lead: "x", seconds: [] }, sections)).toMatchObject({ lead: null, sections: [] });
  });
});
