import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { parseFeedPath } from "@/modules/ingest/feed-path";
import { ingestPayloads } from "@/modules/ingest/ingest-payload.server";
import { closeDb, getDb } from "@/modules/ops/db.server";

/** KPU's files as served, in its own paths; nothing else depends on them. */
const RECORDINGS = process.env.KPU_RECORDINGS ?? join(import.meta.dirname, "../../../shared/data/kpu");
const FOLDER = join(RECORDINGS, "sirekap/pemilu/hhcw");

afterAll(closeDb);

const LENGTHS = [2, 4, 6, 10, 13];

/** Every region that the files are of or have rows for, and those above it. */
function toRegions(files: readonly { unitCode: string; bytes: Uint8Array }[]) {
  const named = files.flatMap(({ unitCode, bytes }) => {
    const { table = {} } = JSON.parse(Buffer.from(bytes).toString()) as { table?: object };
    return [unitCode, ...Object.keys(table)];
  });
  const codes = new Set(
    named.flatMap((code) =>
      LENGTHS.filter((length) => length <= code.length).map((length) => code.slice(0, length)),
    ),
  );
  return [...codes]
    .filter((code) => code !== "0")
    .sort((a, b) => a.length - b.length)
    .map((code) => {
      const depth = LENGTHS.indexOf(code.length);
      return {
        code,
        name: code,
        level: depth + 1,
        parentCode: depth === 0 ? "0" : code.slice(0, LENGTHS[depth - 1]),
      };
    });
}

test.skipIf(!existsSync(FOLDER))(
  "every recorded presidential file becomes a reading of its unit, and none a second time",
  {
    timeout: 120_000,
  },
  async () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".json"))
      .map((name) => {
        const location = join(FOLDER, name);
        return {
          location,
          bytes: readFileSync(location),
          sourceUrl: null,
          unitCode: parseFeedPath(location)?.unitCode ?? "",
        };
      });
    await getDb().region.createMany({ data: toRegions(files), skipDuplicates: true });

    const first = await ingestPayloads(files);
    expect(
      first.map((result, at) =>
        result.ok ? result.value.outcome.kind : `${files[at]?.location}: ${result.failure.message}`,
      ),
    ).toEqual(files.map(({ unitCode }) => (unitCode === "0" ? "snapshot-recorded" : "unit-recorded")));
    const again = await ingestPayloads(files);
    expect(new Set(again.map((result) => (result.ok ? result.value.outcome.kind : "refused")))).toEqual(
      new Set(["already-recorded"]),
    );
    expect(await getDb().snapshot.count({ where: { contest: { slug: "pilpres-2024" } } })).toBe(files.length);
  },
);
