import { expect, test } from "vitest";
import { type ListedRow, NO_FILTER, toGroups, toShown } from "./desk-groups";

const row = (slug: string, more: Partial<ListedRow> = {}): ListedRow => ({
  slug,
  title: slug,
  state: "draft",
  section: "hasil",
  owners: ["Rani"],
  publishedAt: "2024-03-21T10:00:00+07:00",
  editedAt: "2024-03-21T10:00:00Z",
  errors: 0,
  warnings: 0,
  present: [],
  touched: 0,
  ...more,
});
const slugs = (rows: readonly ListedRow[]) => rows.map(({ slug }) => slug);

test("what is due next stands on top; what was edited or published last does in the others", () => {
  const groups = toGroups([
    row("lama", { state: "published", publishedAt: "2024-01-01T00:00:00Z" }),
    row("nanti", { state: "embargoed", publishedAt: "2024-04-02T00:00:00Z" }),
    row("besok", { state: "scheduled", publishedAt: "2024-04-01T00:00:00Z" }),
    row("baru", { state: "withdrawn", publishedAt: "2024-02-01T00:00:00Z" }),
    row("draf"),
    row("tinjau", { state: "review", editedAt: "2024-03-22T00:00:00Z" }),
  ]);
  expect(groups.map(({ name, rows }) => [name, slugs(rows)])).toEqual([
    ["Menunggu jam", ["besok", "nanti"]],
    ["Dikerjakan", ["tinjau", "draf"]],
    ["Sudah terbit", ["baru", "lama"]],
  ]);
});

test("filters of one kind widen, of different kinds narrow", () => {
  const rows = [
    row("a", { errors: 1 }),
    row("b", { warnings: 2, owners: ["Bayu"], state: "review" }),
    row("c", { owners: ["rani"], state: "published", section: "data", touched: 3 }),
  ];
  const show = (filter: Partial<typeof NO_FILTER>) =>
    slugs(toShown(rows, { ...NO_FILTER, ...filter }, "Rani"));
  expect(show({})).toEqual(["a", "b", "c"]);
  expect(show({ mine: true })).toEqual(["a", "c"]);
  expect(show({ mine: true, waiting: true })).toEqual(["a", "b", "c"]);
  expect(show({ waiting: true })).toEqual(["b"]);
  expect(show({ needs: new Set(["errors", "data"]) })).toEqual(["a", "c"]);
  expect(show({ needs: new Set(["errors", "data"]), sections: new Set(["data"]) })).toEqual(["c"]);
  expect(show({ query: " BAYU b " })).toEqual(["b"]);
});
