import { expect, test } from "vitest";
import { toMovedContests, toSeenVersions } from "./reconcile";
import { toTouchedPaths } from "./touched-paths";

const row = (slug: string, headVersion: number, closedAt: string | null = null) => ({
  slug,
  headVersion,
  closedAt,
});

test("a contest moves with a new version, with its closing, and when it is new or gone", () => {
  const before = toSeenVersions([row("dpr", 7), row("dki", 1), row("old", 1)]);
  const after = toSeenVersions([row("dpr", 8), row("dki", 1, "2024-03-20"), row("new", 0)]);
  expect(toMovedContests(before, after)).toEqual(["dki", "dpr", "new", "old"]);
  expect(toMovedContests(after, after)).toEqual([]);
});

const articles = [
  { slug: "a", section: "hasil", topics: ["dpr"], contests: ["dpr-2024"] },
  { slug: "b", section: "partai", topics: [], contests: [] },
];

test("a new count touches the front page, the articles that cite the contest, and its results", () => {
  const change = { contests: ["dpr-2024"], articles: [], everything: false };
  expect(toTouchedPaths(change, articles)).toEqual(["/", "/berita/a", "/hasil/dpr-2024", "/hasil"]);
});

test("an article that changed touches its page and its lists; one that is gone still its page", () => {
  const change = { contests: [], articles: ["b", "gone"], everything: false };
  expect(toTouchedPaths(change, articles)).toEqual([
    "/",
    "/berita/b",
    "/berita/gone",
    "/rubrik/partai",
    "/koreksi",
  ]);
});

test("a change of everything touches every page once", () => {
  const change = { contests: [], articles: [], everything: true };
  expect(toTouchedPaths(change, articles)).toEqual([
    "/",
    "/berita/a",
    "/berita/b",
    "/hasil",
    "/rubrik/hasil",
    "/rubrik/partai",
    "/tentang",
    "/koreksi",
    "/topik/dpr",
  ]);
});
