import fc from "fast-check";
import { expect, test } from "vitest";
import { readHead } from "./read-head";

test("a broken file still says what it is called", () => {
  expect(readHead('---\ntitle: "Judul"\nsection: hasil\nstatus: review\nlain: [\n---\n')).toMatchObject({
    title: "Judul",
  });
  expect(
    readHead("\ufeff---\r\ntitle: Judul\r\nstatus: review\r\npublishedAt: kapan\r\n---\r\nA <b"),
  ).toEqual({
    title: "Judul",
    section: "",
    authors: [],
    status: "review",
    publishedAt: null,
  });
});

test("nothing that stands in a file makes it throw", () => {
  fc.assert(fc.property(fc.string(), (any) => void readHead(`---\n${any}\n---\n`)));
  expect(readHead("---\na: &a [*a, *a]\ntitle: x\n---\n").title).toBe("");
});
