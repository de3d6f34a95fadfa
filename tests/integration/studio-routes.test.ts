import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GET as getMedia } from "@/app/media/[name]/route";
import { GET as getCompletions } from "@/app/redaksi/api/lengkap/route";
import { POST as postMedia } from "@/app/redaksi/api/media/route";
import { POST as postPresence } from "@/app/redaksi/api/naskah/[slug]/hadir/route";
import { GET as getRevision } from "@/app/redaksi/api/naskah/[slug]/jejak/[id]/route";
import { GET as getHistory } from "@/app/redaksi/api/naskah/[slug]/jejak/route";
import { POST as postCheck } from "@/app/redaksi/api/naskah/[slug]/periksa/route";
import { POST as postPreview } from "@/app/redaksi/api/naskah/[slug]/pratinjau/route";
import { POST as postRestore } from "@/app/redaksi/api/naskah/[slug]/pulihkan/route";
import { GET as getArticle, PUT as putArticle } from "@/app/redaksi/api/naskah/[slug]/route";
import {
  DELETE as deleteLinks,
  POST as postLink,
} from "@/app/redaksi/api/naskah/[slug]/tautan-pratinjau/route";
import { POST as postNew } from "@/app/redaksi/api/naskah/route";
import { GET as getShared } from "@/app/redaksi/pratinjau/[token]/route";
import { getDb } from "@/modules/ops/db.server";
import { settleAllEdits } from "@/modules/publishing/studio/files/settle-edits.server";
import { toSourceHash } from "@/modules/publishing/studio/files/source-hash";
import {
  createPreviewLink,
  LINK_DAYS,
  readPreviewLink,
} from "@/modules/publishing/studio/preview/preview-link.server";
import {
  articleAnswerSchema,
  checkAnswerSchema,
  clashAnswerSchema,
  completionsAnswerSchema,
  historyAnswerSchema,
  MAX_SOURCE_BYTES,
  mediaAnswerSchema,
  presenceAnswerSchema,
  previewFailureSchema,
  previewLinkAnswerSchema,
  revisionAnswerSchema,
  saveAnswerSchema,
} from "@/modules/publishing/studio/wire";
import { makeContent, toArticle } from "../support/studio";
import { ask, at, enter } from "../support/studio-request";

vi.mock("@/app/redaksi/_parts/page-styles.server", () => ({ listPageStyles: async () => ["/gaya.css"] }));

let content: Awaited<ReturnType<typeof makeContent>>;
let rani: Awaited<ReturnType<typeof enter>>;
let bayu: Awaited<ReturnType<typeof enter>>;

beforeAll(async () => {
  content = await makeContent();
  process.env.CONTENT_DIR = content.dir;
  process.env.CACHE_DIR = path.join(content.dir, "..", "cache");
  rani = await enter("Rani Dwi", "editor");
  bayu = await enter("Bayu", "writer");
});
afterAll(async () => {
  await settleAllEdits();
  delete process.env.CONTENT_DIR;
  delete process.env.CACHE_DIR;
  await content.remove();
});

const TEXT = toArticle('Satu.\n\n<RealCount contest="dpr-2024" />\n\nTiga.');
const fileOf = (slug: string) => path.join(content.dir, "articles", `${slug}.mdx`);
const here = at({ slug: "satu" });
const send = (
  handler: (request: Request, context: typeof here) => Promise<Response>,
  json?: unknown,
  who = rani,
  method = "POST",
) =>
  handler(
    ask("/redaksi/api/naskah/satu", { method, cookie: who.cookie, ...(json === undefined ? {} : { json }) }),
    here,
  );

beforeEach(() => writeFile(fileOf("satu"), TEXT));

describe("the routes speak the wire's language", () => {
  test("an article is loaded, saved, and saved again by another who began earlier", async () => {
    const loaded = articleAnswerSchema.parse(await (await send(getArticle, undefined, rani, "GET")).json());
    expect(loaded).toMatchObject({
      source: TEXT,
      hash: toSourceHash(TEXT),
      state: "draft",
      account: { name: "Rani Dwi", role: "editor", initials: "RD" },
      historyTrouble: null,
    });
    const mine = TEXT.replace("Satu.", "Satu, disunting.");
    const saved = saveAnswerSchema.parse(
      await (await send(putArticle, { base: loaded.hash, source: mine }, rani, "PUT")).json(),
    );
    expect(saved).toMatchObject({ source: mine, merged: false });
    const theirs = TEXT.replace("Tiga.", "Tiga, disunting.");
    const merged = saveAnswerSchema.parse(
      await (await send(putArticle, { base: loaded.hash, source: theirs }, bayu, "PUT")).json(),
    );
    expect(merged).toMatchObject({ merged: true, source: mine.replace("Tiga.", "Tiga, disunting.") });
    const clash = await send(
      putArticle,
      { base: loaded.hash, source: TEXT.replace("Satu.", "Satu oleh Bayu.") },
      bayu,
      "PUT",
    );
    expect(clash.status).toBe(409);
    expect(clashAnswerSchema.parse(await clash.json())).toMatchObject({
      theirs: { by: "Bayu" },
      clashes: [{ mine: "Satu oleh Bayu.\n" }],
    });
  });

  test("problems come with their places, and nothing is written", async () => {
    const broken = TEXT.replace("Tiga.", "Kurang <4 persen");
    const { problems } = checkAnswerSchema.parse(await (await send(postCheck, { source: broken })).json());
    expect(problems).toMatchObject([{ rule: "mdx/kurang-dari", line: 18, severity: "error" }]);
    expect(await readFile(fileOf("satu"), "utf8")).toBe(TEXT);
  });

  test("the preview is the real page with the real widget, in its theme and at its moment, and runs nothing", async () => {
    const now = await (await send(postPreview, { source: TEXT, per: null, theme: "dark" })).text();
    expect(now).toContain('data-theme="dark"');
    expect(now).toContain("/gaya.css");
    expect(now).toContain("<b>66,48");
    expect(now).not.toMatch(/<script|<live-widget/);
    const then = await (
      await send(postPreview, { source: TEXT, per: "2024-02-20T12:00:00+07:00", theme: "light" })
    ).text();
    expect(then).toContain("<b>58,17");
    expect(then).not.toContain("<b>66,48");
    const unreadable = await send(postPreview, { source: "---\n---\n<b", per: null, theme: "light" });
    expect(unreadable.status).toBe(422);
    expect(previewFailureSchema.parse(await unreadable.json()).problems.length).toBeGreaterThan(0);
  });

  test("a preview answers with a policy that lets it do nothing, and is kept by nobody", async () => {
    const { headers } = await send(postPreview, { source: TEXT, per: null, theme: "light" });
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'.*form-action 'none'/);
    expect(headers.get("content-security-policy")).not.toContain("script-src");
    expect(headers.get("cache-control")).toBe("no-store");
  });

  test("history is read, compared by words and restored, which is a save like any other", async () => {
    const edited = TEXT.replace("Tiga.", "Empat.");
    await send(putArticle, { base: toSourceHash(TEXT), source: edited }, bayu, "PUT");
    await settleAllEdits();
    content.run("add", ".");
    const history = historyAnswerSchema.parse(await (await send(getHistory, undefined, rani, "GET")).json());
    expect(history.revisions[0]).toMatchObject({ by: "Bayu" });
    const id = history.revisions[0]?.id ?? "";
    const got = await getRevision(ask("/x", { cookie: rani.cookie }), at({ slug: "satu", id }));
    expect(revisionAnswerSchema.parse(await got.json())).toMatchObject({ source: edited });
    const later = edited.replace("Empat.", "Lima.");
    await send(putArticle, { base: toSourceHash(edited), source: later }, rani, "PUT");
    const restored = await send(postRestore, { id, base: toSourceHash(later) });
    expect(saveAnswerSchema.parse(await restored.json())).toMatchObject({ source: edited });
    expect(await readFile(fileOf("satu"), "utf8")).toBe(edited);
  });

  test("presence tells who else is there and what the file is now", async () => {
    await send(postPresence, { line: 3, column: 1, head: null }, bayu);
    await writeFile(fileOf("satu"), TEXT.replace("Satu.", "Dari luar."));
    const answer = presenceAnswerSchema.parse(
      await (await send(postPresence, { line: 1, column: 1, head: 4 })).json(),
    );
    expect(answer).toMatchObject({
      others: [{ name: "Bayu", line: 3 }],
      hash: toSourceHash(TEXT.replace("Satu.", "Dari luar.")),
    });
  });

  test("what can be named is listed, with the props of every widget", async () => {
    const answer = completionsAnswerSchema.parse(
      await (await getCompletions(ask("/x", { cookie: rani.cookie }))).json(),
    );
    expect(answer.widgets.find(({ tag }) => tag === "RealCount")?.props).toMatchObject({ type: "object" });
    expect(answer.contests.find(({ slug }) => slug === "dpr-2024")?.snapshots[0]).toMatchObject({
      coverage: "547.384 dari 823.378 TPS, 66,48 persen",
    });
    expect(answer.articles).toContainEqual({ slug: "satu", title: "Satu", state: "draft" });
  });

  test("a draft is begun in a section that exists, and in no other", async () => {
    const begin = (json: object) =>
      postNew(ask("/redaksi/api/naskah", { method: "POST", cookie: bayu.cookie, json }));
    const made = await begin({ title: "Berita baru", section: "hasil" });
    expect([made.status, await made.json()]).toEqual([201, { slug: "berita-baru" }]);
    expect((await begin({ title: "x", section: "../x" })).status).toBe(422);
    expect((await begin({ title: "", section: "hasil" })).status).toBe(422);
  });
});

describe("hostile requests", () => {
  test("no name leads out of the folder", async () => {
    await writeFile(path.join(content.dir, "rahasia.mdx"), "rahasia");
    for (const slug of [
      "../rahasia",
      "..%2frahasia",
      "a/../../rahasia",
      "satu.mdx",
      "SATU",
      "",
      ".",
      "a".repeat(300),
      "satu\0",
    ])
      for (const [handler, method] of [
        [getArticle, "GET"],
        [putArticle, "PUT"],
        [postCheck, "POST"],
        [postPreview, "POST"],
        [postRestore, "POST"],
        [getHistory, "GET"],
        [postPresence, "POST"],
      ] as const) {
        const body = method === "GET" ? {} : { json: {} };
        expect(
          (await handler(ask("/x", { method, cookie: rani.cookie, ...body }), at({ slug }))).status,
        ).toBe(404);
      }
  });

  test("a body that is too large is not read to its end, also when its length is a lie", async () => {
    const huge = JSON.stringify({ base: "a".repeat(64), source: "a".repeat(4 * MAX_SOURCE_BYTES) });
    expect((await send(putArticle, huge, rani, "PUT")).status).toBe(413);
    const lying = ask("/x", {
      method: "PUT",
      cookie: rani.cookie,
      json: huge,
      headers: { "content-length": "10" },
    });
    expect((await putArticle(lying, here)).status).toBe(413);
    const tooMuch = { base: toSourceHash(TEXT), source: "a".repeat(MAX_SOURCE_BYTES + 1) };
    expect((await send(putArticle, tooMuch, rani, "PUT")).status).toBe(422);
  });

  test("a body of another shape is refused in words, and changes nothing", async () => {
    const bad = [
      "",
      "{",
      "[]",
      "null",
      { base: "x", source: "" },
      { base: toSourceHash(TEXT) },
      { base: toSourceHash(TEXT), source: 7 },
      { base: toSourceHash(TEXT), source: "\ud800" },
    ];
    for (const json of bad) {
      const answer = await send(putArticle, json, rani, "PUT");
      expect([400, 422]).toContain(answer.status);
      expect((await answer.json()).error.message).toMatch(/\p{L}/u);
    }
    expect(await readFile(fileOf("satu"), "utf8")).toBe(TEXT);
  });

  test("markup in an article's head is text on the preview", async () => {
    const source = TEXT.replace("title: Satu", 'title: "</title><script>alert(1)</script>"');
    expect(await (await send(postPreview, { source, per: null, theme: "light" })).text()).not.toContain(
      "<script",
    );
  });
});

describe("a preview link", () => {
  const open = (token: string) => getShared(new Request("http://x/"), at({ token }));
  const share = async () => previewLinkAnswerSchema.parse(await (await send(postLink, {})).json());
  const toToken = (url: string) => new URL(url).pathname.split("/").at(-1) ?? "";

  test("shows the draft as it is now to someone without an account, and says what it is and until when", async () => {
    const { url, expiresAt } = await share();
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(LINK_DAYS * 86_400_000);
    await writeFile(fileOf("satu"), TEXT.replace("Satu.", "Satu yang baru."));
    const page = await open(toToken(url));
    const html = await page.text();
    expect(html).toContain("Satu yang baru.");
    expect(html).toContain("Pratinjau, belum terbit");
    expect(html).not.toContain("<script");
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
  });

  test("is nothing once it has ended or was revoked", async () => {
    const { url } = await share();
    await getDb().studioPreviewLink.updateMany({ data: { revokedAt: null } });
    const token = toToken(url);
    const later = new Date(Date.now() + (LINK_DAYS * 86_400 + 1) * 1000);
    expect(await readPreviewLink(token, later)).toMatchObject({ failure: { kind: "expired" } });
    await send(deleteLinks, {}, rani, "DELETE");
    expect((await open(token)).status).toBe(410);
  });

  test("cannot be made up, lengthened, or turned to another article", async () => {
    const { id, path: address } = await createPreviewLink("satu", "Rani");
    const [, expiry = "", signature = ""] = (address.split("/").at(-1) ?? "").split(".");
    const other = (await createPreviewLink("lain", "Rani")).path.split("/").at(-1) ?? "";
    const [otherId = ""] = other.split(".");
    const longer = (Number.parseInt(expiry, 36) + 86_400).toString(36);
    for (const token of [
      `${id}.${longer}.${signature}`,
      `${otherId}.${expiry}.${signature}`,
      `${id}.${expiry}.${"A".repeat(43)}`,
      `${id}.${expiry}.`,
      `${id}.${expiry}.${signature}x`,
      "..",
      "",
    ])
      expect((await open(token)).status).toBe(404);
    // Somebody who could change the row alone still has no signature for it.
    await getDb().studioPreviewLink.update({ where: { id }, data: { slug: "lain" } });
    expect((await open(`${id}.${expiry}.${signature}`)).status).toBe(404);
  });
});

describe("pictures", () => {
  const upload = async (bytes: Buffer | string, fields: Record<string, string> = {}, name = "TPS 12.jpg") => {
    const form = new FormData();
    form.set(
      "file",
      new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name, { type: "image/jpeg" }),
    );
    for (const [key, value] of Object.entries({
      alt: "Petugas menghitung suara",
      credit: "Rani Dwi",
      ...fields,
    }))
      form.set(key, value);
    const whole = new Request("http://localhost:3000/x", { method: "POST", body: form });
    const body = Buffer.from(await whole.arrayBuffer());
    const headers = {
      host: "localhost:3000",
      "x-redaksi": "1",
      "sec-fetch-site": "same-origin",
      cookie: bayu.cookie,
    };
    return postMedia(
      new Request("http://localhost:3000/x", {
        method: "POST",
        body,
        headers: {
          ...headers,
          "content-type": whole.headers.get("content-type") ?? "",
          "content-length": String(body.length),
        },
      }),
    );
  };
  const photo = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#a33" } })
      .jpeg()
      .withExif({ IFD0: { Copyright: "rahasia" }, IFD3: { GPSLatitude: "6/1 10/1 0/1" } })
      .toBuffer();

  test("are kept upright in the widths of pages, without what the camera wrote, under a name that says their content", async () => {
    const turned = await sharp(await photo(1000, 700))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const answer = mediaAnswerSchema.parse(await (await upload(turned)).json());
    expect(answer).toMatchObject({
      width: 700,
      height: 1000,
      markdown: expect.stringMatching(
        /^!\[Petugas menghitung suara\]\(\/media\/tps-12-[0-9a-f]{12}\.700x1000\.webp "Rani Dwi"\)$/,
      ),
    });
    const names = (await readdir(path.join(content.dir, "media"))).filter((name) => !name.endsWith(".yaml"));
    expect(names).toHaveLength(4);
    for (const name of names) {
      const served = await getMedia(new Request("http://x/"), at({ name }));
      const bytes = Buffer.from(await served.arrayBuffer());
      const meta = await sharp(bytes).metadata();
      expect([meta.exif, meta.icc, `${meta.width}x${meta.height}`]).toEqual([
        undefined,
        undefined,
        name.split(".")[1],
      ]);
      expect(served.headers.get("cache-control")).toContain("immutable");
      expect(bytes.includes("rahasia")).toBe(false);
    }
    expect(content.run("log", "-1", "--format=%an")).toBe("Bayu\n");
    expect(content.run("status", "--porcelain", "content/media")).toBe("");
  });

  test("stand on the page with their size and widths, so that nothing moves", async () => {
    const { markdown } = mediaAnswerSchema.parse(await (await upload(await photo(900, 600))).json());
    const html = await (
      await send(postPreview, { source: TEXT.replace("Tiga.", markdown), per: null, theme: "light" })
    ).text();
    expect(html).toMatch(/<source type="image\/avif" srcSet="\/media\/[^"]+\.480x320\.avif 480w/i);
    expect(html).toMatch(/<img [^>]*width="900" height="600"/);
    expect(html).toContain("Foto: Rani Dwi");
  });

  test("without words for those who do not see them, or without a credit, are not taken", async () => {
    const bytes = await photo(400, 300);
    expect((await upload(bytes, { alt: " " })).status).toBe(422);
    expect((await upload(bytes, { credit: "" })).status).toBe(422);
  });

  test("that are none are refused by their bytes, whatever they are called", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    for (const bytes of [
      svg,
      "GIF89a tetapi bukan",
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
      "",
      await photo(40, 30),
    ])
      expect((await upload(bytes)).status).toBe(422);
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    expect(await (await upload(bomb)).json()).toMatchObject({ error: { kind: "too-large" } });
  });

  test("the folder gives out pictures and nothing else", async () => {
    expect(existsSync(path.join(content.dir, "authors.yaml"))).toBe(true);
    for (const name of ["../authors.yaml", "x.yaml", "..", "a.1x1.svg", "a.1x1.webp/../../authors.yaml"])
      expect((await getMedia(new Request("http://x/"), at({ name }))).status).toBe(404);
  });
});
