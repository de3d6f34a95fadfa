import "server-only";
import { getDb } from "@/modules/ops/db.server";
import { listContests } from "./queries.server";
import { REHEARSAL_ELECTION, toRehearsalSlug } from "./rehearsal-slug";
import type { Contest } from "./types";

/**
 * The rehearsal contests of KPU's code, made where they lack: each a copy of a real contest with its candidacies and
 * districts and none of its figures, under the election "Gladi (angka buatan)". Empty for a code without a real contest.
 * @param only the slug of the one real contest to copy: there are five hundred regency DPRDs
 */
export async function ensureRehearsalContest(kpuCode: string, only?: string): Promise<Contest[]> {
  const contests = (await listContests()).filter((contest) => contest.kpuCode === kpuCode);
  const copies = new Set(contests.filter(({ isRehearsal }) => isRehearsal).map(({ slug }) => slug));
  const lacking = contests.filter(
    ({ slug, isRehearsal }) =>
      !isRehearsal && !copies.has(toRehearsalSlug(slug)) && (only === undefined || slug === only),
  );
  for (const { slug } of lacking) await recordCopy(slug);
  const known = lacking.length === 0 ? contests : await listContests();
  return known.filter((contest) => contest.isRehearsal && contest.kpuCode === kpuCode);
}

/** Safe beside others who do the same: what is there stays. */
async function recordCopy(slug: string): Promise<void> {
  const copy = toRehearsalSlug(slug);
  await getDb().$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO election (slug, name, held_on)
      SELECT ${REHEARSAL_ELECTION.slug}, ${REHEARSAL_ELECTION.name}, held_on FROM election
      JOIN contest ON contest.election_id = election.id WHERE contest.slug = ${slug}
      ON CONFLICT (slug) DO NOTHING`;
    await tx.$executeRaw`
      INSERT INTO contest (slug, election_id, kpu_code, name, short_name, region_code, seats, threshold_pct,
        threshold_law, is_rehearsal)
      SELECT ${copy}, (SELECT id FROM election WHERE slug = ${REHEARSAL_ELECTION.slug}), kpu_code, 'Gladi ' || name,
        'Gladi ' || short_name, region_code, seats, threshold_pct, threshold_law, true
      FROM contest WHERE slug = ${slug}
      ON CONFLICT (slug) DO NOTHING`;
    await tx.$executeRaw`
      INSERT INTO candidacy (contest_id, party_id, slug, name, short_name, ballot_number, kpu_key, color_token)
      SELECT copy.id, party_id, candidacy.slug, candidacy.name, candidacy.short_name, ballot_number, kpu_key, color_token
      FROM candidacy JOIN contest ON contest.id = candidacy.contest_id, contest AS copy
      WHERE contest.slug = ${slug} AND copy.slug = ${copy}
      ON CONFLICT DO NOTHING`;
    await tx.$executeRaw`
      INSERT INTO district (contest_id, region_code, seats)
      SELECT copy.id, district.region_code, district.seats
      FROM district JOIN contest ON contest.id = district.contest_id, contest AS copy
      WHERE contest.slug = ${slug} AND copy.slug = ${copy}
      ON CONFLICT DO NOTHING`;
  });
}
