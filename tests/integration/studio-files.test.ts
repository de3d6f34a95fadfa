import { execFileSync } from "node:child_process";
import { chmod, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readDraft } from "@/modules/publishing/studio/adapters/checks.server";
import { toArticlePath } from "@/modules/publishing/studio/files/article-paths";
import { listRevisions, readRevision } from "@/modules/publishing/studio/files/history.server";
import { createArticle } from "@/modules/publishing/studio/files/new-article.server";
import { readArticle } from "@/modules/publishing/studio/files/read-article.server";
import { type Author, saveArticle } from "@/modules/publishing/studio/files/save-article.server";
import { settleAllEdits, settleEdits } from "@/modules/publishing/studio/files/settle-edits.server";
import { toSourceHash } from "@/modules/publishing/studio/files/source-hash";
import { notePresence } from "@/modules/publishing/studio/presence.server";
import { makeAccount, makeContent, toArticle } from "../support/studio";

let content: Awaited<ReturnType<typeof makeContent>>;
let rani: Author;
let bayu: Author;

beforeEach(async () => {
  content = await makeContent();
  rani = await makeAccount("Rani Dwi");
  bayu = await makeAccount("Bayu");
});
afterEach(async () => {
  await settleAllEdits();
  await content.remove();
});

const fileOf = (slug: string) => path.join(content.dir, "articles", `${slug}.mdx`);
const put = (slug: string, text: string) => writeFile(fileOf(slug), text);
const save = (slug: string, base: string, source: string, by: Author) =>
  saveArticle({ contentDir: content.dir, slug, base: toSourceHash(base), source, by });

describe("a save", () => {
  test("is exactly the bytes that were sent: line ends, byte order mark, trailing spaces, whatever", async () => {
    let number = 0;
    const piece = fc.constantFrom(
      "a",
      "é",
      "👍",
      " ",
      "\t",
      "\n",
      "\r\n",
      "\r",
      "\ufeff",
      "\u00a0",
      "\u2028",
      "<",
      "{",
      "---\n",
      "\0",
    );
    const text = fc.string({ unit: piece, maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(text, text, async (before, after) => {
        const slug = `bolak-balik-${++number}`;
        await put(slug, before);
        const file = await readArticle(content.dir, slug);
        expect(file?.source).toBe(before);
        const saved = await save(slug, before, after, rani);
        expect(saved.ok).toBe(true);
        expect(await readFile(fileOf(slug))).toEqual(Buffer.from(after));
      }),
      { numRuns: 60 },
    );
  });

  test("changes one place and no other byte of the file", async () => {
    const before = `\ufeff${toArticle("Satu.  \r\nDua.\t")}tanpa akhir`;
    await put("satu", before);
    await save("satu", before, before.replace("Dua.", "Dua belas."), rani);
    expect((await readFile(fileOf("satu"))).toString()).toBe(before.replace("Dua.", "Dua belas."));
  });

  test("keeps the file's permissions and leaves nothing beside it", async () => {
    await put("satu", "a");
    await chmod(fileOf("satu"), 0o640);
    await save("satu", "a", "b", rani);
    expect((await stat(fileOf("satu"))).mode & 0o777).toBe(0o640);
    expect(await readdir(path.join(content.dir, "articles"))).toEqual(["satu.mdx"]);
  });

  test("of what stands there already writes nothing and counts nothing", async () => {
    await put("sekali", "a\n");
    const first = await save("sekali", "a\n", "b\n", rani);
    const again = await save("sekali", "b\n", "b\n", rani);
    expect([first, again]).toMatchObject([
      { value: { revision: 1 } },
      { value: { revision: 1, written: false } },
    ]);
  });
});

describe("two editors", () => {
  const BASE = toArticle("Satu.\n\nDua.\n\nTiga.");

  test("on other lines: the second gets both, and so does the file", async () => {
    await put("satu", BASE);
    await save("satu", BASE, BASE.replace("Satu.", "Satu oleh Rani."), rani);
    const saved = await save("satu", BASE, BASE.replace("Tiga.", "Tiga oleh Bayu."), bayu);
    const both = BASE.replace("Satu.", "Satu oleh Rani.").replace("Tiga.", "Tiga oleh Bayu.");
    expect(saved).toMatchObject({ ok: true, value: { merged: true, source: both } });
    expect(await readFile(fileOf("satu"), "utf8")).toBe(both);
  });

  test("on the same line: nothing is written, and both texts come back with who wrote theirs", async () => {
    await put("satu", BASE);
    const theirs = BASE.replace("Dua.", "Dua oleh Rani.");
    await save("satu", BASE, theirs, rani);
    expect(await save("satu", BASE, BASE.replace("Dua.", "Dua oleh Bayu."), bayu)).toMatchObject({
      ok: false,
      failure: {
        kind: "clash",
        theirs: { source: theirs, hash: toSourceHash(theirs), by: "Rani Dwi" },
        clashes: [{ mine: "Dua oleh Bayu.\n", theirs: "Dua oleh Rani.\n", base: "Dua.\n" }],
      },
    });
    expect(await readFile(fileOf("satu"), "utf8")).toBe(theirs);
  });

  test("all at once, each on a line of their own: every line arrives", async () => {
    const lines = Array.from({ length: 40 }, (_, index) => `Baris ${index}.`);
    const base = lines.join("\n\n");
    await put("satu", base);
    // Everyone began from this text.
    await save("satu", base, base, rani);
    const saves = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        save(
          "satu",
          base,
          base.replace(`Baris ${index * 3}.`, `Baris oleh ${index}.`),
          index % 2 ? rani : bayu,
        ),
      ),
    );
    expect(saves.every(({ ok }) => ok)).toBe(true);
    const text = await readFile(fileOf("satu"), "utf8");
    for (let index = 0; index < 12; index++) expect(text).toContain(`Baris oleh ${index}.`);
  });

  test("a change made outside is merged like another's, and told by the hash that presence answers with", async () => {
    await put("satu", BASE);
    await save("satu", BASE, BASE, rani);
    const outside = BASE.replace("Satu.", "Satu dari git.");
    await put("satu", outside);
    expect((await readArticle(content.dir, "satu"))?.hash).toBe(toSourceHash(outside));
    expect(await save("satu", BASE, BASE.replace("Tiga.", "Tiga."), rani)).toMatchObject({
      value: { source: outside },
    });
  });

  test("see each other, and not themselves", async () => {
    await notePresence("satu", rani.id, { line: 3, column: 1, head: null });
    expect(await notePresence("satu", bayu.id, { line: 9, column: 2, head: 40 })).toMatchObject([
      { name: "Rani Dwi", initials: "RD", line: 3 },
    ]);
    expect(await notePresence("lain", bayu.id, { line: 1, column: 1, head: null })).toEqual([]);
  });
});

describe("history", () => {
  test("has one commit for an editing session, in the editor's name, and one for each editor", async () => {
    const text = toArticle("A.\n\nB.");
    await put("satu", text);
    content.run("add", ".");
    content.run("commit", "--quiet", "-m", "Dari luar");
    await save("satu", text, text.replace("A.", "AA."), rani);
    await save("satu", text.replace("A.", "AA."), text.replace("A.", "AAA."), rani);
    await save("satu", text.replace("A.", "AAA."), text.replace("A.", "AAA.").replace("B.", "BB."), bayu);
    await settleEdits(content.dir, "satu");
    const revisions = await listRevisions(content.dir, "satu");
    expect(
      revisions.ok && revisions.value.map(({ by, message, added, removed }) => [by, message, added, removed]),
    ).toEqual([
      ["Bayu", "Sunting satu", 1, 1],
      ["Rani Dwi", "Sunting satu", 1, 1],
      ["Luar", "Dari luar", 16, 0],
    ]);
    const [newest] = revisions.ok ? revisions.value : [];
    expect(await readRevision(content.dir, "satu", newest?.id ?? "")).toMatchObject({
      value: { source: text.replace("A.", "AAA.").replace("B.", "BB."), before: text.replace("A.", "AAA.") },
    });
    expect(content.run("log", "-1", "--format=%an <%ae> %cn")).toBe(
      `Bayu <${bayu.email}> Redaksi Warta Suara\n`,
    );
  });

  test("takes along nothing that somebody else has staged", async () => {
    await put("satu", "a\n");
    await writeFile(path.join(content.dir, "lain.txt"), "x");
    content.run("add", "content/lain.txt");
    await save("satu", "a\n", "b\n", rani);
    await settleEdits(content.dir, "satu");
    expect(content.run("show", "--name-only", "--format=").trim()).toBe("content/articles/satu.mdx");
    expect(content.run("diff", "--cached", "--name-only").trim()).toBe("content/lain.txt");
  });

  test("keeps line ends and a byte order mark as they are", async () => {
    const text = "\ufeffsatu\r\ndua \r\n";
    await put("satu", "a");
    await save("satu", "a", text, rani);
    await settleEdits(content.dir, "satu");
    const revisions = await listRevisions(content.dir, "satu");
    const id = revisions.ok ? (revisions.value[0]?.id ?? "") : "";
    expect(await readRevision(content.dir, "satu", id)).toMatchObject({ value: { source: text } });
  });

  test("an id that is none asks git for nothing", async () => {
    for (const id of ["--output=/tmp/x", "HEAD", "", `${"a".repeat(40)}`, "main:../x"])
      expect(await readRevision(content.dir, "satu", id)).toEqual({ ok: true, value: null });
  });

  test("an account named like an option or two lines is a name and no more", async () => {
    await put("satu", "a");
    await save("satu", "a", "b", { ...rani, name: "--amend\nX <y>", email: "a@b>" });
    await settleEdits(content.dir, "satu");
    expect(content.run("log", "-1", "--format=%an").trim()).toBe("--amendX y");
  });

  test("where there is no git, writing goes on and says so", async () => {
    const bare = await makeContent({ git: false });
    try {
      await writeFile(path.join(bare.dir, "articles/satu.mdx"), "a");
      const saved = await saveArticle({
        contentDir: bare.dir,
        slug: "satu",
        base: toSourceHash("a"),
        source: "b",
        by: rani,
      });
      expect(saved.ok).toBe(true);
      await settleEdits(bare.dir, "satu");
      expect(await listRevisions(bare.dir, "satu")).toMatchObject({
        ok: false,
        failure: { kind: "no-repository", message: expect.stringContaining("tidak berada dalam git") },
      });
    } finally {
      await bare.remove();
    }
  });
});

test("a new draft has a name of its own, every key, and passes as a draft", async () => {
  const draft = { title: 'Judul: "dikutip" # ya', section: "hasil", authors: ["redaksi"] };
  const [one, two] = await Promise.all([
    createArticle(content.dir, draft, rani),
    createArticle(content.dir, draft, bayu),
  ]);
  expect([one, two].sort()).toEqual(["judul-dikutip-ya", "judul-dikutip-ya-2"]);
  const { article, problems } = readDraft(
    "judul-dikutip-ya",
    await readFile(fileOf("judul-dikutip-ya"), "utf8"),
  );
  expect(problems).toEqual([]);
  expect(article).toMatchObject({ title: draft.title, status: "draft" });
});

test("nothing but a slug becomes a path", () => {
  for (const slug of ["../x", "a/b", "", ".", "a.b", "A", "a\0", "%2e%2e", "a b"])
    expect(() => toArticlePath(content.dir, slug)).toThrow(/not a slug/);
  expect(execFileSync("git", ["--version"], { encoding: "utf8" })).toContain("git");
});
