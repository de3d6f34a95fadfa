import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseLedger } from "@/modules/articles/ledger/ledger-text";
import type { MoveRequest } from "@/modules/publishing/life/move-request";
import { createTestDesk, type TestDesk, toArticle } from "@/tests/support/desk";

let room: TestDesk;
beforeEach(() => {
  room = createTestDesk();
});
afterEach(() => room.close());

const SLUG = "satu";
const BODY = "Paragraf pertama dengan 35 suara.\n\nParagraf kedua tetap.\n\n- butir satu\n- butir dua";
const make = async (request: Partial<MoveRequest> & Pick<MoveRequest, "move">) => {
  const moved = await room.move({ slug: SLUG, by: "Ana", role: "administrator", ...request });
  if (!moved.ok) throw new Error(`${moved.failure.kind}: ${moved.failure.message}`);
  return moved.value;
};
const refuse = async (request: Partial<MoveRequest> & Pick<MoveRequest, "move">) => {
  const moved = await room.move({ slug: SLUG, by: "Ana", role: "administrator", ...request });
  return moved.ok ? "moved" : moved.failure.kind;
};
const listKinds = () => {
  const read = parseLedger(room.readLedger(SLUG));
  return read.ok ? read.value.map(({ kind }) => kind) : [];
};
const listRules = async () => (await room.check(SLUG)).map(({ rule }) => rule);
const publish = async () => {
  room.write(SLUG, toArticle("Judul", BODY));
  await make({ move: "publish" });
  room.commit();
};

describe("an article's life in files", () => {
  it("leads from draft to withdrawn, touching no byte but the keys it sets", async () => {
    room.write(SLUG, toArticle("Judul", BODY));
    await make({ move: "submit" });
    await make({ move: "approve", by: "Budi" });
    expect(await room.show(SLUG)).toBeNull();
    expect(await make({ move: "publish", by: "Citra" })).toMatchObject({ from: "review", to: "published" });
    expect(await room.show(SLUG)).toContain("35 suara");
    expect(room.read(SLUG)).toContain("title: Judul # jangan disentuh\n");
    expect(room.read(SLUG).endsWith(`---\n\n${BODY}\n`)).toBe(true);
    expect(await listRules()).toEqual([]);
    expect(await make({ move: "withdraw", reason: "Sumbernya keliru." })).toMatchObject({ to: "withdrawn" });
    expect(await room.show(SLUG)).toBeNull();
    expect(listKinds()).toEqual(["published", "withdrawn"]);
    expect(await listRules()).toEqual([]);
    expect(await refuse({ move: "publish" })).toBe("wrong-state");
  });

  it("keeps readers at what was published until a changed word is recorded, and then shows it", async () => {
    await publish();
    expect(await room.show(SLUG)).toContain("35 suara");
    room.edit(SLUG, "35 suara", "36 suara");
    expect(await room.show(SLUG)).toContain("35 suara");
    const [problem] = await room.check(SLUG);
    expect(problem).toMatchObject({ rule: "hidup/berubah-tanpa-catatan", severity: "error", column: 1 });
    expect(room.read(SLUG).slice(problem?.range?.start, problem?.range?.end)).toBe(
      "Paragraf pertama dengan 36 suara.",
    );
    expect(problem?.message).toContain("Paragraf pertama dengan 35 suara.");
    expect(problem?.fix).toContain(`npm run article -- correct ${SLUG}`);
    expect(await refuse({ move: "correct", note: "Semula 35." })).toBe("missing");
    await make({
      move: "correct",
      cause: "salah-ketik",
      note: "Semula 35. Yang benar, 36.",
      reason: "Jari.",
    });
    expect(await room.show(SLUG)).toContain("36 suara");
    expect(await listRules()).toEqual([]);
    const read = parseLedger(room.readLedger(SLUG));
    expect(read.ok && read.value[1]).toMatchObject({
      kind: "correction",
      by: "Ana",
      changes: [
        {
          where: "text",
          before: "Paragraf pertama dengan 35 suara.",
          after: "Paragraf pertama dengan 36 suara.",
        },
      ],
    });
  });

  it("shows what was published from git where no cache is left", async () => {
    await publish();
    room.edit(SLUG, "35 suara", "36 suara");
    room.dropCache();
    expect(await room.show(SLUG)).toContain("35 suara");
    expect(room.logs.join()).toContain("held");
  });

  it.each([
    ["title", "title: Judul", "title: Judul Lain"],
    ["dek", "dek: Ringkasan", "dek: Ringkas"],
    ["a heading added", "Paragraf kedua tetap.", "Paragraf kedua tetap.\n\n## Baru"],
    ["a paragraph taken out", "Paragraf kedua tetap.\n\n", ""],
    ["a list item", "- butir dua", "- butir tiga"],
    ["a widget put in", "- butir satu", '<TpsProgress contest="dpr-2024" />\n\n- butir satu'],
    [
      "two paragraphs exchanged",
      "Paragraf kedua tetap.\n\n- butir satu",
      "- butir satu\n\nParagraf kedua tetap.",
    ],
  ])("finds a change without a record: %s", async (_, from, to) => {
    await publish();
    room.edit(SLUG, from, to);
    const rules = await listRules();
    expect(rules.length).toBeGreaterThan(0);
    expect(new Set(rules)).toEqual(new Set(["hidup/berubah-tanpa-catatan"]));
    await make({ move: "typo" });
    expect(await listRules()).toEqual([]);
  });

  it.each([
    ["emphasis", "35 suara", "*35 suara*"],
    ["a line break within a paragraph", "pertama dengan", "pertama\ndengan"],
    ["topics", "topics: [psi]", "topics: []"],
    ["a comment", "Paragraf kedua", "{/* catatan */}\n\nParagraf kedua"],
  ])("does not take for a change of words: %s", async (_, from, to) => {
    await publish();
    room.edit(SLUG, from, to);
    expect(await listRules()).toEqual([]);
    expect(await refuse({ move: "typo" })).toBe("unchanged");
  });

  it("takes the words that were from the person where git does not have them, and only the true ones", async () => {
    room.write(SLUG, toArticle("Judul", BODY));
    await make({ move: "publish" });
    room.edit(SLUG, "35 suara", "36 suara");
    expect(await refuse({ move: "typo" })).toBe("missing");
    expect(await refuse({ move: "typo", before: ["Paragraf pertama dengan 34 suara."] })).toBe("missing");
    await make({ move: "typo", before: ["Paragraf pertama dengan 35 suara."] });
    expect(await listRules()).toEqual([]);
  });

  it("fails the check where the ledger was edited, cut, broken or taken away", async () => {
    await publish();
    room.edit(SLUG, "35 suara", "36 suara");
    await make({ move: "correct", cause: "lain", note: "Semula 35." });
    room.commit();
    expect(await room.show(SLUG)).toContain("36 suara");
    const kept = room.readLedger(SLUG);
    const tamper = async (text: string) => {
      room.writeLedger(SLUG, text);
      return new Set(await listRules());
    };
    expect(await tamper(kept.replace("Semula 35.", "Semula 34."))).toContain("hidup/buku-berubah");
    expect(await tamper(kept.slice(0, kept.indexOf("- kind: correction")))).toContain("hidup/buku-berubah");
    expect(await tamper(`${kept}- kind: apa\n`)).toEqual(new Set(["hidup/buku-rusak"]));
    room.remove(`ledger/${SLUG}.yaml`);
    expect(await listRules()).toContain("hidup/buku-berubah");
    room.writeLedger(SLUG, "");
    room.edit(SLUG, "36 suara", "37 suara");
    expect(await room.show(SLUG)).toContain("36 suara");
    room.edit(SLUG, "37 suara", "36 suara");
    room.writeLedger(SLUG, kept);
    expect(await listRules()).toEqual([]);
  });

  it("fails the check where a whole new ledger was made with new sums, for git remembers", async () => {
    await publish();
    room.remove(`ledger/${SLUG}.yaml`);
    room.edit(SLUG, "35 suara", "36 suara");
    expect((await room.record(SLUG)).ok).toBe(true);
    expect(await listRules()).toEqual(["hidup/buku-berubah"]);
  });

  it("says of what was moved by hand what is missing", async () => {
    const hand = (status: string, head = "") =>
      room.write(SLUG, toArticle("Judul", BODY, head).replace("status: draft", `status: ${status}`));
    hand("published");
    expect(await listRules()).toEqual(["hidup/belum-dicatat"]);
    expect(await room.show(SLUG)).toContain("35 suara");
    await room.record(SLUG);
    expect(await listRules()).toEqual([]);
    hand("draft");
    expect(await listRules()).toEqual(["hidup/kurang"]);
    hand("withdrawn");
    expect(await listRules()).toEqual(["hidup/kurang", "hidup/belum-dicatat"]);
    hand("embargoed");
    expect(await listRules()).toEqual(["hidup/kurang"]);
  });
});

describe("a moment that lies ahead", () => {
  const at = new Date("2026-11-25T12:00:00+07:00");

  it("is decided and recorded beforehand, and comes by the clock alone", async () => {
    room.write(SLUG, toArticle("Judul", BODY));
    expect(await make({ move: "schedule", at })).toMatchObject({ to: "scheduled" });
    expect(await listRules()).toEqual([]);
    room.setTime("2026-11-25T11:59:59.999+07:00");
    expect(await room.show(SLUG)).toBeNull();
    room.setTime("2026-11-25T12:00:00+07:00");
    expect(await room.show(SLUG)).toContain("35 suara");
    expect(await listRules()).toEqual([]);
    expect(await refuse({ move: "cancel" })).toBe("wrong-state");
  });

  it("can be called off and set anew, and the ledger keeps it all", async () => {
    room.write(SLUG, toArticle("Judul", BODY));
    expect(await refuse({ move: "embargo", at })).toBe("missing");
    await make({ move: "embargo", at, reason: "KPU, sampai konferensi pers" });
    expect(await refuse({ move: "publish" })).toBe("wrong-state");
    expect(await make({ move: "cancel" })).toMatchObject({ to: "review" });
    await make({ move: "schedule", at });
    await make({ move: "schedule", at: new Date("2026-11-25T13:00:00+07:00") });
    expect(listKinds()).toEqual(["published", "cancelled", "published", "cancelled", "published"]);
    expect(await listRules()).toEqual([]);
    expect(await refuse({ move: "schedule", at: new Date("2026-11-25T09:00:00+07:00") })).toBe("missing");
  });

  it("does not come for a text that was edited since, and goes back to review", async () => {
    room.write(SLUG, toArticle("Judul", BODY));
    await make({ move: "submit" });
    await make({ move: "approve", by: "Budi" });
    await make({ move: "schedule", at });
    room.commit();
    room.edit(SLUG, "35 suara", "36 suara");
    expect(await listRules()).toEqual(["hidup/persetujuan", "hidup/berubah-tanpa-catatan"]);
    room.setTime("2026-11-25T12:00:01+07:00");
    expect(await room.show(SLUG)).toBeNull();
  });

  it("is not lost to readers when its file is edited after it came, whoever restarts", async () => {
    room.write(SLUG, toArticle("Judul", BODY));
    await make({ move: "schedule", at });
    room.setTime("2026-11-25T12:00:01+07:00");
    expect(await room.show(SLUG)).toContain("35 suara");
    room.edit(SLUG, "35 suara", "36 suara");
    expect(await room.show(SLUG)).toContain("35 suara");
    room.edit(SLUG, "36 suara", "<Rusak");
    expect(await room.show(SLUG)).toContain("35 suara");
  });

  it("does not come early because the file broke, and never for a version that waited", async () => {
    room.write(SLUG, toArticle("Judul", BODY));
    await make({ move: "schedule", at });
    expect(await room.show(SLUG)).toBeNull();
    room.edit(SLUG, "35 suara", "<Rusak");
    room.setTime("2026-11-25T12:00:01+07:00");
    expect(await room.show(SLUG)).toBeNull();
  });
});

describe("four eyes", () => {
  beforeEach(() => {
    room.close();
    room = createTestDesk({ fourEyes: true });
    room.write(SLUG, toArticle("Judul", BODY));
  });

  it("let one person write and another publish, by the studio's way", async () => {
    await make({ move: "submit", by: "Ana" });
    expect(await refuse({ move: "approve", by: "Ana" })).toBe("four-eyes");
    expect(await refuse({ move: "publish", by: "Budi" })).toBe("not-approved");
    await make({ move: "approve", by: "Budi" });
    room.edit(SLUG, "35 suara", "36 suara");
    expect(await refuse({ move: "publish", by: "Budi" })).toBe("not-approved");
    expect(await refuse({ move: "approve", by: "Budi" })).toBe("not-approved");
    await make({ move: "submit", by: "Ana" });
    await make({ move: "approve", by: "Budi" });
    expect(await make({ move: "publish", by: "Budi" })).toMatchObject({ to: "published" });
    expect(await room.show(SLUG)).toContain("36 suara");
  });

  it("keep back what one person published by hand, and the check says so", async () => {
    room.edit(SLUG, "status: draft", "status: published");
    expect(await room.show(SLUG)).toBeNull();
    expect(await listRules()).toEqual(["hidup/belum-dicatat", "hidup/persetujuan"]);
    expect((await room.record(SLUG)).ok).toBe(false);
  });

  it("look at a correction too", async () => {
    await make({ move: "submit", by: "Ana" });
    await make({ move: "approve", by: "Budi" });
    await make({ move: "publish", by: "Budi" });
    room.commit();
    room.edit(SLUG, "35 suara", "36 suara");
    const correct = { move: "correct", by: "Ana", cause: "lain", note: "Semula 35." } as const;
    expect(await refuse(correct)).toBe("not-approved");
    await make({ move: "submit", by: "Ana" });
    expect(await refuse({ move: "approve", by: "Ana" })).toBe("four-eyes");
    await make({ move: "approve", by: "Budi" });
    await make(correct);
    const read = parseLedger(room.readLedger(SLUG));
    expect(read.ok && read.value[1]).toMatchObject({ kind: "correction", by: "Ana", approvedBy: "Budi" });
    expect(await room.show(SLUG)).toContain("36 suara");
  });
});

describe("addresses that an article had before", () => {
  it.each([
    ["its own", "[satu]", "satu"],
    ["one where another article stands", "[dua]", "dua"],
    ["one that another claims", "[lama]", "lama"],
    ["one written twice", "[kuno, kuno]", "kuno"],
    ["a circle of two", "[tiga]", "tiga"],
  ])("are refused at their place: %s", async (_, formerSlugs, at) => {
    room.write("dua", toArticle("Dua", BODY, "formerSlugs: [lama]\n"));
    room.write("tiga", toArticle("Tiga", BODY, "formerSlugs: [satu]\n"));
    room.write(SLUG, toArticle("Judul", BODY, `formerSlugs: ${formerSlugs}\n`));
    const problems = await room.check(SLUG);
    expect(problems.map(({ rule }) => rule)).toEqual(["hidup/alamat-lama"]);
    const { start, end } = problems[0]?.range ?? { start: 0, end: 0 };
    expect(room.read(SLUG).slice(start, end)).toBe(at);
  });
});
