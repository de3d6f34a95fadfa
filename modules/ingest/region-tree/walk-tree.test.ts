import { describe, expect, test } from "vitest";
import { fail, succeed } from "@/lib/result";
import { type WalkProgress, walkTree } from "./walk-tree";

const row = (kode: string, tingkat: number) => ({ nama: `N ${kode}`, id: 1, kode, tingkat });

const FILES: Readonly<Record<string, unknown>> = {
  "0.json": [row("11", 1), row("31", 1)],
  "11.json": [row("1101", 2), row("1102", 2)],
  "31.json": [row("3171", 2)],
  "11/1101.json": [row("110101", 3)],
  "11/1101/110101.json": [row("1101011001", 4)],
  "11/1101/110101/1101011001.json": [row("1101011001001", 5), row("1101011001901", 5)],
};

type Overrides = { files?: Record<string, unknown>; mostBroken?: number; jobs?: number };

async function walk({ files = FILES, mostBroken = 5, jobs = 3 }: Overrides = {}) {
  const codes: string[] = [];
  const parts: number[] = [];
  const seen = new Set<string>(["0"]);
  let orphans = 0;
  const result = await walkTree({
    jobs,
    mostBroken,
    read: async (path) => (files[path] instanceof Error ? fail("is broken") : succeed(files[path] ?? null)),
    take: async (rows) => {
      for (const { code, parentCode } of rows) {
        if (!seen.has(parentCode)) orphans += 1;
        seen.add(code);
        codes.push(code);
      }
    },
    onProgress: ({ part }: WalkProgress) => parts.push(part),
  });
  return { result, codes: codes.toSorted(), parts, orphans };
}

describe("walkTree", () => {
  test.each([1, 2, 50])("reaches every region, parents first, with %i files at a time", async (jobs) => {
    const { result, codes, parts, orphans } = await walk({ jobs });
    expect(result).toMatchObject({
      ok: true,
      value: { files: 6, regions: 9, stations: 2, absent: 2, broken: [] },
    });
    expect(codes).toHaveLength(9);
    expect(orphans).toBe(0);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.at(-1)).toBeCloseTo(1);
  });

  test("names a broken file and takes nothing below it, and the rest", async () => {
    const { result, codes } = await walk({ files: { ...FILES, "11/1101.json": new Error("broken") } });
    expect(result).toMatchObject({
      ok: true,
      value: { broken: [{ path: "11/1101.json", reason: "is broken" }] },
    });
    expect(codes).toEqual(["11", "1101", "1102", "31", "3171"]);
  });

  test("gives up after too many broken files, and where the root is not there", async () => {
    const broken = { ...FILES, "11.json": new Error("broken"), "31.json": new Error("broken") };
    expect((await walk({ files: broken, mostBroken: 2 })).result).toMatchObject({ ok: false });
    expect((await walk({ files: {} })).result).toMatchObject({ ok: false, failure: [{ path: "0.json" }] });
  });

  test("stops reading as soon as rows cannot be taken", async () => {
    let reads = 0;
    const wide = Array.from({ length: 30 }, (_, index) => row(String(11 + index), 1));
    const walking = walkTree({
      jobs: 2,
      mostBroken: 5,
      read: async (path) => {
        reads += 1;
        return succeed(path === "0.json" ? wide : [row(`${path.slice(0, 2)}01`, 2)]);
      },
      take: async (rows) => {
        if (rows[0]?.level === 2) throw new Error("the database is gone");
      },
    });
    await expect(walking).rejects.toThrow("the database is gone");
    expect(reads).toBeLessThanOrEqual(3);
  });
});
