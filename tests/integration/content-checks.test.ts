import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { closeDb } from "@/modules/ops/db.server";
import { checkContent } from "@/modules/publishing/checks/check-content.server";
import { createChecker } from "@/modules/publishing/checks/checker.server";
import { toHead } from "@/tests/support/broken-articles/heads";

const contentDir = path.resolve("content");
afterAll(closeDb);

describe("the check with the newsroom's database", () => {
  it("has nothing to say of the published articles", async () => {
    const { problems, articles, sound } = await checkContent({ contentDir, label: "content" });
    expect(problems).toEqual([]);
    expect(sound).toBe(articles);
  });

  it("knows contests to link to, and names of those who stand in them", async () => {
    const checker = await createChecker({
      contentDir: path.resolve("tests/fixtures/content-broken"),
      label: "content",
    });
    const check = async (body: string) =>
      (await checker.check({ slug: "uji", source: `${toHead()}\n${body}\n` })).problems.map(
        ({ rule, mend }) => [rule, mend?.edits[0]?.text],
      );
    expect(await check("Lihat [hasil](/hasil/dpr-2024) dan [catatan](/periksa/dpr-2024/1).")).toEqual([]);
    expect(await check("Lihat [hasil](/hasil/dpr-2042).")).toEqual([["tautan/mati", "/hasil/dpr-2024"]]);
    expect(await check('<TpsProgress contest="dpr-2042" />')).toEqual([["rujukan/tidak-ada", undefined]]);
    expect(await check('<TpsProgress contest="dpr-2024" />\n\n`contest="dpr-2042"` ditulis begini.')).toEqual(
      [],
    );
    expect(await check("Suara Perindo, Ummat, dan Gelora dari Gorontalo masuk.")).toEqual([]);
  });
});
