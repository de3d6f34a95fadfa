import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { toInnerPath } from "@/app/redaksi/_parts/require-account.server";
import { listAudit } from "@/modules/publishing/studio/audit.server";
import { ask, at, enter, ORIGIN } from "../support/studio-request";

/** What Next gives a page: the request's headers, and a redirect that ends it. */
const seen = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => seen.headers }));
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(`redirect ${to}`);
  },
  notFound: () => {
    throw new Error("not found");
  },
}));

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Page = (props: object) => Promise<unknown>;

const root = path.resolve("app/redaksi");
const files = readdirSync(root, { recursive: true, encoding: "utf8" });
const routes = files.filter((file) => /(^|\/)route\.tsx?$/.test(file) && file.startsWith("api/"));
const pages = files.filter((file) => /(^|\/)page\.tsx$/.test(file));
/** These ask for no session: they are how one gets one. */
const OPEN_ROUTES = ["api/masuk/route.ts", "api/sandi/route.ts"];
const OPEN_PAGES = ["masuk/page.tsx", "sandi/page.tsx"];
/** Not everyone's who is signed in, with the least role. */
const HIGHER: Record<string, string[]> = {
  "api/akun/route.ts": ["GET", "POST"],
  "api/naskah/[slug]/tautan-pratinjau/route.ts": ["POST", "DELETE"],
};
const HIGHER_PAGES = ["akun/page.tsx", "jejak/page.tsx"];
const params = { slug: "satu", id: "a".repeat(40), token: "x", name: "x.png" };

async function listDoors(): Promise<{ file: string; method: string; handler: Handler }[]> {
  const doors = await Promise.all(
    routes.map(async (file) => {
      const module = (await import(path.join(root, file))) as Record<string, Handler>;
      return Object.entries(module)
        .filter(([name]) => /^(GET|POST|PUT|PATCH|DELETE)$/.test(name))
        .map(([method, handler]) => ({ file, method, handler }));
    }),
  );
  return doors.flat();
}
const open = (page: Page) => page({ params: Promise.resolve(params), searchParams: Promise.resolve({}) });
const load = async (file: string) => ((await import(path.join(root, file))) as { default: Page }).default;

let writer: Awaited<ReturnType<typeof enter>>;
beforeAll(async () => {
  writer = await enter("Penulis Satu", "writer");
});

describe("every route of the studio, found by walking its folder", () => {
  test("there are as many as were counted, so that the walk finds them", async () => {
    expect(routes.length).toBeGreaterThanOrEqual(17);
    expect(pages.length).toBeGreaterThanOrEqual(9);
    expect((await listDoors()).length).toBeGreaterThanOrEqual(20);
  });

  test("answers 401 without a session, and with one that is made up", async () => {
    for (const { file, method, handler } of await listDoors()) {
      if (OPEN_ROUTES.includes(file)) continue;
      for (const cookie of [undefined, "redaksi.session_token=abc.def"]) {
        const answer = await handler(
          ask("/redaksi/api", { method, ...(cookie ? { cookie } : {}) }),
          at(params),
        );
        expect([file, method, answer.status]).toEqual([file, method, 401]);
        expect(answer.headers.get("cache-control")).toBe("no-store");
      }
    }
  });

  test("answers 403 to what another site sends, whatever its cookie", async () => {
    const others: Record<string, string | null>[] = [
      { origin: "https://lain.example", "sec-fetch-site": "cross-site" },
      { origin: "https://lain.example", "sec-fetch-site": null },
      { origin: "null", "sec-fetch-site": null },
      { "sec-fetch-site": "same-site" },
      { "x-redaksi": null },
      { "x-redaksi": "0" },
    ];
    for (const { file, method, handler } of await listDoors())
      for (const headers of others) {
        const answer = await handler(
          ask("/redaksi/api", { method, cookie: writer.cookie, headers }),
          at(params),
        );
        expect([file, method, headers, answer.status]).toEqual([file, method, headers, 403]);
      }
  });

  test("answers 403 to too low a role, and the log has it", async () => {
    const doors = await listDoors();
    for (const [file, methods] of Object.entries(HIGHER))
      for (const method of methods) {
        const door = doors.find((one) => one.file === file && one.method === method);
        const answer = await door?.handler(
          ask(`/redaksi/${file}`, { method, cookie: writer.cookie }),
          at(params),
        );
        expect([file, method, answer?.status]).toEqual([file, method, 403]);
      }
    expect((await listAudit({ action: "ditolak" })).length).toBe(4);
  });
});

describe("every page of the studio", () => {
  test("sends whoever has no session to sign in, and back", async () => {
    seen.headers = new Headers();
    for (const file of pages) {
      if (OPEN_PAGES.includes(file)) continue;
      await expect(open(await load(file)), file).rejects.toThrow(/^redirect \/redaksi\/masuk\?ke=%2Fredaksi/);
    }
  });

  test("sends too low a role back to the list", async () => {
    seen.headers = new Headers({ cookie: writer.cookie });
    for (const file of HIGHER_PAGES)
      await expect(open(await load(file)), file).rejects.toThrow("redirect /redaksi?ditolak=administrator");
  });

  test("after signing in one goes on to a page of the studio and nowhere else", () => {
    expect(toInnerPath("/redaksi/naskah/satu")).toBe("/redaksi/naskah/satu");
    for (const asked of [
      "https://lain.example",
      "//lain.example",
      "/redaksi/../x",
      "/redaksi//lain",
      "/berita/x",
      "javascript:1",
      "/redaksi/masuk",
      "/redaksi?x",
      undefined,
      ["/redaksi"],
    ])
      expect(toInnerPath(asked)).toBe("/redaksi");
  });
});

test("sign-in says no more to a stranger than that it was wrong, and sets no cookie", async () => {
  const { POST } = await import("@/app/redaksi/api/masuk/route");
  const body = { email: "tidak@ada.id", password: "entah apa saja" };
  const answer = await POST(ask("/redaksi/api/masuk", { method: "POST", json: body }));
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([401, []]);
  const good = { email: writer.email, password: "kata sandi yang panjang" };
  const entered = await POST(ask("/redaksi/api/masuk", { method: "POST", json: good }));
  expect(entered.status).toBe(200);
  expect(entered.headers.getSetCookie().join()).toMatch(/redaksi\.session_token=.*HttpOnly/);
  expect(ORIGIN).toBe("http://localhost:3000");
});
