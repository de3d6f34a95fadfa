import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createContentCheck } from "@/modules/publishing/checks/check-content.server";
import { toHead } from "@/tests/support/broken-articles/heads";
import { createScreen } from "./screen";
import { watchAndCheck } from "./watch";

const fixtures = path.resolve("tests/fixtures/content-broken");
let contentDir: string;

beforeEach(async () => {
  contentDir = await mkdtemp(path.join(tmpdir(), "watch-check-"));
  for (const name of ["sections", "topics", "authors", "site", "front"])
    await cp(path.join(fixtures, `${name}.yaml`), path.join(contentDir, `${name}.yaml`));
  await cp(path.join(fixtures, "media"), path.join(contentDir, "media"), { recursive: true });
  await cp(
    path.join(fixtures, "articles/berita-baik.mdx"),
    path.join(contentDir, "articles/berita-baik.mdx"),
    {
      recursive: true,
    },
  );
});
afterEach(() => rm(contentDir, { recursive: true, force: true }));

const write = (slug: string, body: string) =>
  writeFile(path.join(contentDir, "articles", `${slug}.mdx`), `${toHead()}\n${body}\n`);

describe("a content directory that is watched", () => {
  it("is told of anew after each change, and only what changed is looked at again", async () => {
    await write("satu", "Perolehannya 5% suara.");
    const check = createContentCheck({ contentDir, label: "content", withResults: false, hints: false });
    const again = vi.spyOn(check, "again");
    const shown: string[] = [];
    const { stop } = await watchAndCheck(check, {
      contentDir,
      withHints: false,
      output: { write: (text) => shown.push(text) },
    });
    try {
      expect(shown.join("")).toContain("content/articles/satu.mdx:14:15 gaya/persen");
      await write("satu", "Perolehannya 5 persen suara.");
      await vi.waitFor(
        () => expect(shown.at(-1)).toContain("2 of 2 articles pass; 0 errors, 0 warnings"),
        10_000,
      );
      expect(again).toHaveBeenCalledWith(["articles/satu.mdx"]);
    } finally {
      stop();
    }
  }, 30_000);

  it("is looked at as a whole where an article came, and what others say of it changes", async () => {
    await write("satu", "Baca [dua](/berita/dua).");
    const check = createContentCheck({ contentDir, label: "content", withResults: false, hints: false });
    const rules = async (report: ReturnType<typeof check.all>) =>
      (await report).problems.map(({ rule }) => rule);
    expect(await rules(check.all())).toEqual(["tautan/mati"]);
    await write("dua", "Isi.");
    expect(await rules(check.again(["articles/dua.mdx"]))).toEqual([]);
    await rm(path.join(contentDir, "articles/dua.mdx"));
    expect(await rules(check.again(["articles/dua.mdx"]))).toEqual(["tautan/mati"]);
  });
});

describe("the screen of a watching command", () => {
  it("is written over in place on a terminal, and never longer than it", () => {
    const written: string[] = [];
    const screen = createScreen({ write: (text) => written.push(text), isTTY: true, rows: 6 });
    screen.show(["a", "b", "c", "d"], "satu");
    screen.show(["a"], "dua");
    expect(written[1]).toContain("… and 2 lines more");
    expect(written[1]?.split("\n")).toHaveLength(5);
    expect(written.filter((text) => text === "\u001b[2J")).toHaveLength(1);
    expect(written.at(-1)).toBe("\u001b[Ha\u001b[K\n\u001b[K\ndua\u001b[K\u001b[J");
  });
});
