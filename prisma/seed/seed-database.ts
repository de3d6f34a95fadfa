import { judgeReading } from "@/modules/ingest/judge/judge-reading";
import { getDb } from "@/modules/ops/db.server";
import { recordSnapshot } from "@/modules/results/record-snapshot.server";
import { CONTESTS, ELECTION, LOCAL_PARTIES, PAIRS, PARTIES } from "./contests";
import { DISTRICTS } from "./districts";
import { DPR_PROVINCES } from "./dpr-2024-provinces";
import { SEED_SNAPSHOTS } from "./snapshots";

/** Writes what is missing and leaves what is there: safe at every start, also beside a running count. */
export async function seedDatabase(): Promise<{ recorded: number }> {
  await seedReference();
  let recorded = 0;
  for (const draft of SEED_SNAPSHOTS) {
    // Judged like the feed, so that the fall of 16 March 2024 stands in the ledger. Decisions and press reports are not judged.
    const isReading = draft.ledger === "sirekap" && draft.completeness === "full";
    const outcome = await recordSnapshot(draft, isReading ? judgeReading : undefined);
    if (outcome.kind === "snapshot-recorded" || outcome.kind === "unit-recorded") recorded += 1;
    else if (outcome.kind !== "already-recorded") throw new Error(`seed: ${JSON.stringify(outcome)}`);
  }
  return { recorded };
}

/** Elections, contests, parties, candidacies and provinces, without any reading. */
export async function seedReference(): Promise<void> {
  const db = getDb();
  await db.region.createMany({ data: [{ code: "0", name: "Indonesia", level: 0 }], skipDuplicates: true });
  await db.region.createMany({
    data: DPR_PROVINCES.map(([code, name]) => ({ code, name, level: 1, parentCode: "0" })),
    skipDuplicates: true,
  });
  await db.party.createMany({
    data: [
      ...PARTIES.map(([ballotNumber, slug, shortName, name]) => {
        return { ballotNumber, slug, shortName, name, colorToken: slug };
      }),
      ...LOCAL_PARTIES.map(([ballotNumber, slug, shortName, name]) => {
        return { ballotNumber, slug, shortName, name, colorToken: "none" };
      }),
    ],
    skipDuplicates: true,
  });
  const election = await db.election.upsert({
    where: { slug: ELECTION.slug },
    update: {},
    create: { slug: ELECTION.slug, name: ELECTION.name, heldOn: new Date(ELECTION.heldOn) },
  });
  await db.contest.createMany({
    data: CONTESTS.map((contest) => ({ ...contest, electionId: election.id })),
    skipDuplicates: true,
  });
  await seedCandidacies();
  await seedDistricts();
}

async function seedDistricts(): Promise<void> {
  const db = getDb();
  const roots = [...new Set(DISTRICTS.map(({ rootCode }) => rootCode))];
  await db.region.createMany({
    data: roots.map((code) => ({
      code,
      name: "Menurut daerah pemilihan",
      level: 0,
      kind: "DISTRICT" as const,
    })),
    skipDuplicates: true,
  });
  await db.region.createMany({
    data: DISTRICTS.map(({ code, name, rootCode }) => {
      return { code, name, level: 1, parentCode: rootCode, kind: "DISTRICT" as const };
    }),
    skipDuplicates: true,
  });
  // Districts that a newsroom has set from KPU's list are not counted anew.
  const contests = await db.contest.findMany({
    where: { districts: { none: {} } },
    select: { id: true, slug: true },
  });
  const ids = new Map(contests.map(({ id, slug }) => [slug, id]));
  await db.district.createMany({
    data: DISTRICTS.flatMap(({ contest, code, seats }) => {
      const contestId = ids.get(contest);
      return contestId === undefined ? [] : [{ contestId, regionCode: code, seats }];
    }),
    skipDuplicates: true,
  });
}

const PRINTED_NAMES = new Map(PARTIES.map(([, slug, , , printedName]) => [slug, printedName]));

async function seedCandidacies(): Promise<void> {
  const db = getDb();
  const contests = await db.contest.findMany({ where: { slug: { in: CONTESTS.map(({ slug }) => slug) } } });
  // Not those that other contests have brought: Aceh's own, or those of a later election.
  const parties = await db.party.findMany({ where: { slug: { in: PARTIES.map(([, slug]) => slug) } } });
  for (const { id: contestId, kpuCode } of contests) {
    const ofPairs = PAIRS.map(([ballotNumber, kpuKey, slug, shortName, name]) => {
      return { contestId, ballotNumber, kpuKey, slug, shortName, name, colorToken: slug };
    });
    const ofParties = parties.map(({ id: partyId, ballotNumber, slug, shortName, colorToken }) => {
      const name = PRINTED_NAMES.get(slug) ?? shortName;
      return {
        contestId,
        partyId,
        ballotNumber,
        kpuKey: String(ballotNumber),
        slug,
        shortName,
        name,
        colorToken,
      };
    });
    await db.candidacy.createMany({ data: kpuCode === "ppwp" ? ofPairs : ofParties, skipDuplicates: true });
  }
}
