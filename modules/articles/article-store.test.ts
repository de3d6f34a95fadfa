import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ArticleStoreOptions, createArticleStore } from "./article-store.server";
import { sampleSchemas, toSample } from "./samples";

let dir: string;
let logs: string[];

const makeStore = (options: Partial<ArticleStoreOptions> = {}) =>
  createArticleStore({
    schemas: sampleSchemas,
    contentDir: join(dir, "content"),
    cacheDir: join(dir, "cache"),
    log: (message) => logs.push(message),
    label: "content",
    now: () => new Date("2024-03-01T00:00:00Z"),
    ...options,
  });
const write = (slug: string, source: string) =>
  writeFile(join(dir, "content/articles", `${slug}.mdx`), source);
const writeCatalog = (name: string, text: string) => writeFile(join(dir, "content", name), text);
const listSlugs = async (store: ReturnType<typeof makeStore>) =>
  (await store.listArticles()).map(({ slug }) => slug);
const listRules = async (store: ReturnType<typeof makeStore>) =>
  (await store.listProblems()).map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
const listCacheFiles = async () => {
  const root = join(dir, "cache/articles");
  const [version = ""] = await readdir(root);
  return (await readdir(join(root, version))).map((name) => join(root, version, name));
};
const BROKEN = toSample("Kurang <4 persen");

beforeEach(async () => {
  logs = [];
  dir = await mkdtemp(join(tmpdir(), "articles-"));
  await mkdir(join(dir, "content/articles"), { recursive: true });
  await writeCatalog("sections.yaml", "- {id: hasil, name: Hasil, description: x}\n");
  await writeCatalog("topics.yaml", "- {id: psi, name: PSI, description: x}\n");
  await writeCatalog("authors.yaml", "- {id: redaksi, name: Redaksi, role: x, bio: x}\n");
  await writeCatalog("site.yaml", "name: a\npromise: b\ndescription: c\nabout: []\n");
  await writeCatalog("front.yaml", "lead: satu\nseconds: []\n");
  await write("satu", toSample("Satu."));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe("the article store", () => {
  it("does not let a bad article hide a good one, and says once where it is bad", async () => {
    await write("dua", BROKEN);
    const store = makeStore();
    expect(await listSlugs(store)).toEqual(["satu"]);
    expect(await store.getArticle("dua")).toBeNull();
    expect(await listRules(store)).toEqual(["content/articles/dua.mdx:13:8 mdx/kurang-dari"]);
    expect(logs).toHaveLength(1);
    expect(logs[0]).toContain("content/articles/dua.mdx:13:8 mdx/kurang-dari");
  });

  it("shows a change on disk at the next call, also one of the same size and time", async () => {
    const store = makeStore();
    const path = join(dir, "content/articles/satu.mdx");
    const then = new Date();
    await utimes(path, then, then);
    await store.getArticle("satu");
    await write("satu", toSample("Dua.."));
    await utimes(path, then, then);
    expect(JSON.stringify((await store.getArticle("satu"))?.tree)).toContain("Dua..");
  });

  it("keeps serving the last good version of an article that became bad, and says so", async () => {
    const store = makeStore();
    await store.listArticles();
    await write("satu", BROKEN);
    expect(JSON.stringify((await store.getArticle("satu"))?.tree)).toContain("Satu.");
    expect(await listRules(store)).toEqual([
      "content/articles/satu.mdx:1:1 berkas/versi-lama",
      "content/articles/satu.mdx:13:8 mdx/kurang-dari",
    ]);
    await write("satu", toSample("Baik lagi."));
    expect(JSON.stringify((await store.getArticle("satu"))?.tree)).toContain("Baik lagi.");
    expect(await listRules(store)).toEqual([]);
  });

  it("finds the last good version in the cache after a restart", async () => {
    await makeStore().listArticles();
    await write("satu", BROKEN);
    expect(JSON.stringify((await makeStore().getArticle("satu"))?.tree)).toContain("Satu.");
  });

  it("takes an article away when its head says draft, even while its text is bad", async () => {
    const store = makeStore();
    await store.listArticles();
    await write("satu", BROKEN.replace("status: published", "status: draft"));
    expect(await store.getArticle("satu")).toBeNull();
    expect(await makeStore().getArticle("satu")).toBeNull();
  });

  it("takes a deleted article away", async () => {
    const store = makeStore();
    await store.listArticles();
    await rm(join(dir, "content/articles/satu.mdx"));
    expect(await store.getArticle("satu")).toBeNull();
    expect(await listSlugs(store)).toEqual([]);
  });

  it("lists what is published and due, newest first; drafts only when asked", async () => {
    await write("baru", toSample("B.").replace("02-20T", "02-21T"));
    await write("nanti", toSample("N.").replace("2024-02-20T", "2024-04-21T"));
    await write("draf", toSample("D.").replace("published\n", "draft\n"));
    const store = makeStore();
    expect(await listSlugs(store)).toEqual(["baru", "satu"]);
    expect(await store.getArticle("nanti")).toBeNull();
    expect((await store.listArticles({ includeDrafts: true })).map(({ slug }) => slug)).toEqual([
      "nanti",
      "baru",
      "draf",
      "satu",
    ]);
    expect((await store.getArticle("draf", { includeDrafts: true }))?.status).toBe("draft");
  });

  it("lists the articles that cite a contest", async () => {
    await write("kutip", toSample('<RealCount contest="dpr-2024" />'));
    expect((await makeStore().listCiting("dpr-2024")).map(({ slug }) => slug)).toEqual(["kutip"]);
  });

  it("gives the same article from the cache as from the source", async () => {
    await write("kutip", toSample('A.\n\n<RealCount contest="dpr-2024" parties={["psi"]} />'));
    const compiled = await makeStore().listArticles();
    expect(await makeStore().listArticles()).toEqual(compiled);
    expect(await listCacheFiles()).toHaveLength(4);
  });

  it("compiles anew when the cache is torn, tampered with or nonsense", async () => {
    const first = await makeStore().getArticle("satu");
    for (const damage of ["", "{}", "sum\n{}", "half"]) {
      for (const path of await listCacheFiles())
        await writeFile(path, damage === "half" ? (await readFile(path, "utf8")).slice(0, 90) : damage);
      expect(await makeStore().getArticle("satu")).toEqual(first);
    }
  });

  it("works without a cache that can be written", async () => {
    await writeFile(join(dir, "file"), "");
    const store = makeStore({ cacheDir: join(dir, "file") });
    expect(await listSlugs(store)).toEqual(["satu"]);
    expect(logs).toEqual([expect.stringContaining("cannot be written")]);
  });

  it("does not reuse trees that were checked against other widgets", async () => {
    await write("kutip", toSample('<RealCount contest="x" />'));
    await makeStore().listArticles();
    expect(await listSlugs(makeStore({ schemas: {} }))).toEqual(["satu"]);
  });

  it("refuses what names a section that does not exist, and accepts it when the section comes", async () => {
    await write("lain", toSample("L.").replace("section: hasil", "section: cek"));
    const store = makeStore();
    expect(await listRules(store)).toEqual(["content/articles/lain.mdx:4:10 rujukan/tidak-ada"]);
    await writeCatalog(
      "sections.yaml",
      "- {id: hasil, name: a, description: x}\n- {id: cek, name: a, description: x}\n",
    );
    expect(await listRules(store)).toEqual([]);
    expect(await listSlugs(store)).toEqual(["lain", "satu"]);
  });

  it("keeps articles and the last good catalog when a catalog file is broken", async () => {
    const store = makeStore();
    await store.listArticles();
    await writeCatalog("sections.yaml", "- id: [\n");
    expect(await listSlugs(store)).toEqual(["satu"]);
    expect((await store.getCatalog()).sections).toHaveLength(1);
    const fresh = makeStore();
    expect(await listSlugs(fresh)).toEqual(["satu"]);
    expect((await listRules(fresh)).every((line) => line.startsWith("content/sections.yaml:"))).toBe(true);
  });

  it("tells of an article on the front page that does not exist", async () => {
    await writeCatalog("front.yaml", "lead: satu\nseconds: [sato]\n");
    const [problem] = await makeStore().listProblems();
    expect(problem).toMatchObject({
      line: 2,
      column: 11,
      rule: "rujukan/tidak-ada",
      fix: "Mungkin maksudnya `satu`.",
    });
  });

  it("refuses files that are too large, not UTF-8, or not named like an address", async () => {
    await write("besar", "a".repeat(300_000));
    await writeFile(join(dir, "content/articles/biner.mdx"), Buffer.from([0xff, 0xfe, 0x00]));
    await write("Nama Salah", toSample("a"));
    await mkdir(join(dir, "content/articles/folder.mdx"));
    const store = makeStore();
    expect(await listSlugs(store)).toEqual(["satu"]);
    expect(await listRules(store)).toEqual([
      "content/articles/besar.mdx:1:1 berkas/batas",
      "content/articles/biner.mdx:1:1 berkas/rusak",
      "content/articles/Nama Salah.mdx:1:1 berkas/rusak",
    ]);
  });

  it("reads nothing outside the articles' directory", async () => {
    await writeFile(join(dir, "content/rahasia.mdx"), toSample("x"));
    expect(await makeStore().getArticle("../rahasia")).toBeNull();
  });

  it("keeps a version in memory when its file cannot be read for a moment", async () => {
    const store = makeStore();
    await store.listArticles();
    const path = join(dir, "content/articles/satu.mdx");
    await writeFile(path, Buffer.from([0xff]));
    await chmod(path, 0o644);
    expect(await listSlugs(store)).toEqual(["satu"]);
  });
});
