import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { closeDb } from "@/modules/ops/db.server";
import { getLatestFigures } from "@/modules/results/figures.server";
import { recordSource } from "@/scripts/ingest/record-source";
import { makeDprResponse, toBytes } from "@/tests/support/kpu-response";

vi.mock("@/modules/delivery/announce.server", () => ({
  announceOutcome: () => Promise.reject(new Error("Invalid invocation:\n\nterminating connection")),
}));

afterAll(closeDb);

test("a fact that cannot be announced is a warning: what is recorded stays, pages reconcile by themselves", async () => {
  const folder = await mkdtemp(join(tmpdir(), "ingest-announce-"));
  const path = join(folder, "pdpr.json");
  await writeFile(
    path,
    toBytes(makeDprResponse({ asOf: "2024-03-24 09:00:00", counted: 570_000, total: 823_378 })),
  );
  const warnings: string[] = [];
  const result = await recordSource({ source: path, contest: undefined }, (line) => warnings.push(line));
  await rm(folder, { recursive: true });

  expect(result).toMatchObject({ ok: true, value: { kind: "recorded", announced: false } });
  expect(warnings).toEqual([
    expect.stringMatching(/^Warning: recorded, but .*\(terminating connection\)[^\n]*$/),
  ]);
  const version = result.ok && result.value.kind === "recorded" ? result.value.version : -1;
  expect((await getLatestFigures("dpr-2024"))?.version).toBe(version);
});
