import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { ingestPayload } from "@/modules/ingest/ingest-payload.server";
import { toWibTime } from "@/modules/ingest/parse-wib-time";
import { unpackGzip } from "@/modules/ingest/unpack-gzip";
import { closeDb, getDb } from "@/modules/ops/db.server";
import { recordClosing } from "@/modules/results/close-contest.server";
import { getFiguresOfVersion, getLatestFigures, listRegionFigures } from "@/modules/results/figures.server";
import type { SnapshotRecorded } from "@/modules/results/types";
import { FAULTS, type KpuResponse, makeDprResponse, toBytes, withChange } from "@/tests/support/kpu-response";

afterAll(closeDb);

let made = 0;
/** A response that nothing has recorded before, one second newer than the present. */
async function makeNext(): Promise<KpuResponse> {
  made += 1;
  const present = await getLatestFigures("dpr-2024");
  const asOf = toWibTime(new Date(Date.parse(present?.asOf ?? "2024-03-22T00:00:00Z") + 1_000));
  return makeDprResponse({ asOf, counted: 550_000 + made, total: 823_378, seed: 9_000 + made });
}

const ingest = (bytes: Uint8Array) => ingestPayload({ bytes, location: "pdpr.json", sourceUrl: null });

async function record(response: KpuResponse): Promise<SnapshotRecorded> {
  const result = await ingest(toBytes(response));
  if (!result.ok) throw new Error(result.failure.message);
  const { outcome } = result.value;
  if (outcome.kind !== "snapshot-recorded") throw new Error(`not recorded: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** Everything that readers' pages are made of. */
async function readState() {
  const db = getDb();
  const [snapshots, contests, latest] = await Promise.all([
    db.snapshot.count({ where: { status: "ACCEPTED" } }),
    db.contest.findMany({ select: { slug: true, headVersion: true }, orderBy: { slug: "asc" } }),
    getLatestFigures("dpr-2024"),
  ]);
  return { snapshots, contests, latest };
}

const toSha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("a faulty response changes no figure that readers see, and its bytes are kept", () => {
  test.each(FAULTS.filter(({ outcome }) => outcome.kind === "refused"))("refused: $name", async (fault) => {
    const before = await readState();
    const bytes = fault.toBytes(await makeNext());
    const kind = fault.outcome.kind === "refused" && fault.outcome.rejection;
    expect(await ingest(bytes)).toMatchObject({ ok: false, failure: { kind } });
    expect(await readState()).toEqual(before);
    const refusals = { kind: "REFUSED", payloadSha256: toSha256(bytes), regionCode: "0" } as const;
    expect(await getDb().remark.findMany({ where: refusals })).toMatchObject([
      { detail: { rejection: kind } },
    ]);
    await ingest(bytes);
    expect(await getDb().remark.count({ where: refusals })).toBe(1);
  });

  test.each(FAULTS.filter(({ outcome }) => outcome.kind === "held"))("held: $name", async (fault) => {
    const before = await readState();
    const bytes = fault.toBytes(await makeNext());
    const result = await ingest(bytes);
    expect(result).toMatchObject({ ok: true, value: { outcome: { kind: "held", unitCode: "0" } } });
    expect(await readState()).toEqual(before);
    const held = await getDb().snapshot.findMany({ where: { payloadSha256: toSha256(bytes) } });
    expect(held).toMatchObject([{ status: "HELD", version: null, heldReason: expect.stringMatching(/\w/) }]);
    expect(await ingest(bytes)).toEqual(result);
  });

  test.each(FAULTS.filter(({ outcome }) => outcome.kind === "dark"))("dark: $name", async (fault) => {
    const { latest, snapshots } = await readState();
    const bytes = fault.toBytes(await makeNext());
    expect(await ingest(bytes)).toMatchObject({
      ok: true,
      value: { outcome: { kind: "dark", unitCode: "0" } },
    });
    expect(await readState()).toMatchObject({ snapshots, latest: { version: latest?.version } });
    expect(await getDb().payload.count({ where: { sha256: toSha256(bytes) } })).toBe(1);
    // A reading with figures ends it.
    expect(await record(await makeNext())).toMatchObject({ isPresent: true });
  });
});

describe("a good response", () => {
  test("becomes the present, with every vote of every region as it stood in the bytes", async () => {
    const response = await makeNext();
    const { version } = await record(response);
    const latest = await getLatestFigures("dpr-2024");
    expect(latest).toMatchObject({ version, completeness: "full", coverage: { total: 823_378 } });
    const psi = latest?.standings.find(({ candidacy }) => candidacy.slug === "psi");
    expect(psi?.votes).toBe(response.chart["15"]);
    const regions = await listRegionFigures("dpr-2024", version);
    expect(regions).toHaveLength(39);
    for (const { region, standings, tpsPct } of regions) {
      expect(tpsPct).toBe(response.table[region.code]?.persen);
      for (const { candidacy, votes } of standings)
        expect(votes).toBe(response.table[region.code]?.[candidacy.kpuKey]);
    }
  });

  test("keeps its bytes as they came", async () => {
    const response = await makeNext();
    const { version } = await record(response);
    const head = await getFiguresOfVersion("dpr-2024", version);
    const payload = await getDb().payload.findUnique({ where: { sha256: head?.payloadSha256 ?? "" } });
    expect(unpackGzip(payload?.body ?? new Uint8Array())).toEqual({ ok: true, value: toBytes(response) });
  });

  test("recorded twice, plain or packed, has the same version and adds nothing", async () => {
    const response = await makeNext();
    const first = await record(response);
    const before = await readState();
    const packed = unpackGzip(gzipSync(toBytes(response)));
    for (const bytes of [toBytes(response), packed.ok ? packed.value : new Uint8Array()]) {
      const again = await ingest(bytes);
      expect(again).toMatchObject({
        ok: true,
        value: { outcome: { kind: "already-recorded", version: first.version } },
      });
    }
    expect(await readState()).toEqual(before);
  });

  test("recorded by two at the same moment is recorded once", async () => {
    const bytes = toBytes(await makeNext());
    const { snapshots } = await readState();
    const outcomes = await Promise.all([ingest(bytes), ingest(bytes), ingest(bytes)]);
    const kinds = outcomes.map((one) => (one.ok ? one.value.outcome.kind : "rejected")).sort();
    expect(kinds).toEqual(["already-recorded", "already-recorded", "snapshot-recorded"]);
    expect((await readState()).snapshots).toBe(snapshots + 1);
  });

  test("older than the newest known joins the history and leaves the present", async () => {
    const present = await record(await makeNext());
    const late = await record(
      withChange(await makeNext(), (copy) => Object.assign(copy, { ts: "2024-03-20 08:00:00" })),
    );
    expect(late).toMatchObject({ kind: "snapshot-recorded", version: present.version + 1, isPresent: false });
    expect((await getLatestFigures("dpr-2024"))?.version).toBe(present.version);
  });

  test("in which totals fell is recorded like any other", async () => {
    await record(await makeNext());
    const lower = withChange(await makeNext(), (copy) => {
      for (const row of [copy.chart, copy.table["31"] ?? {}]) row["3"] = Number(row["3"]) - 1_000;
    });
    expect(await record(lower)).toMatchObject({ kind: "snapshot-recorded", isPresent: true });
  });
});

test("a closed count takes nothing more, until it is opened again", async () => {
  const before = await readState();
  await recordClosing("dpr-2024", true);
  const bytes = toBytes(await makeNext());
  const refused = await ingest(bytes);
  expect(refused.ok ? "recorded" : refused.failure.kind).toBe("closed-contest");
  expect((await readState()).snapshots).toBe(before.snapshots);
  await recordClosing("dpr-2024", false);
  expect((await ingest(bytes)).ok).toBe(true);
});
