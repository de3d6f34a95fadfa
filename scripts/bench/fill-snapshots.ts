import pg from "pg";

/** How many snapshots of the DPR's own file there are. */
export const SNAPSHOTS = 50_000;
/** How many of the newest have their regions too. */
const WITH_REGIONS = 200;

/**
 * Writes a history of 50,000 national readings into the seeded contest `dpr-2024` at `url`, by plain SQL: recording them one
 * by one is what other measurements time. One a minute, every figure growing; the newest 200 with 39 regions.
 */
export async function fillSnapshots(
  url: string,
  count = SNAPSHOTS,
  withRegions = WITH_REGIONS,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of toStatements(count, withRegions)) await client.query(statement);
  } finally {
    await client.end();
  }
}

const CONTEST = "(SELECT id FROM contest WHERE slug = 'dpr-2024')";

const toStatements = (count: number, withRegions: number): string[] => [
  "BEGIN",
  `INSERT INTO payload (sha256, body, byte_length, media_type)
   SELECT md5(n::text) || md5((-n)::text), decode(md5(n::text), 'hex'), 26000, 'application/json'
   FROM generate_series(1, ${count}) AS n`,
  `INSERT INTO snapshot (contest_id, region_code, version, ledger, completeness, status, source, as_of, received_at,
     counted_tps, total_tps, valid_votes, payload_sha256)
   SELECT ${CONTEST}, '0', 1000 + n, 'SIREKAP', 'FULL', 'ACCEPTED', 'KPU, Sirekap',
     timestamptz '2024-03-22 00:00+07' + n * interval '1 minute', timestamptz '2024-03-22 00:01+07' + n * interval '1 minute',
     547384 + n, 823378, 0, md5(n::text) || md5((-n)::text)
   FROM generate_series(1, ${count}) AS n`,
  `INSERT INTO tally (snapshot_id, region_code, candidacy_id, votes)
   SELECT snapshot.id, '0', candidacy.id, candidacy.ballot_number * 100000 + (version - 1000) * 39
   FROM snapshot JOIN candidacy USING (contest_id)
   WHERE contest_id = ${CONTEST} AND version > 1000`,
  `INSERT INTO tally (snapshot_id, region_code, candidacy_id, votes)
   SELECT snapshot.id, region.code, candidacy.id, candidacy.ballot_number * 2000 + (version - 1000)
   FROM snapshot JOIN candidacy USING (contest_id), region
   WHERE contest_id = ${CONTEST} AND version > ${1000 + count - withRegions} AND region.parent_code = '0'`,
  `INSERT INTO region_coverage (snapshot_id, region_code, tps_pct)
   SELECT snapshot.id, region.code, 66.48 FROM snapshot, region
   WHERE contest_id = ${CONTEST} AND version > ${1000 + count - withRegions} AND region.parent_code = '0'`,
  `UPDATE snapshot SET valid_votes = sums.votes FROM
     (SELECT snapshot_id, sum(votes) AS votes FROM tally WHERE region_code = '0' GROUP BY 1) AS sums
   WHERE sums.snapshot_id = snapshot.id AND version > 1000 AND contest_id = ${CONTEST}`,
  `UPDATE contest SET head_version = ${1000 + count} WHERE slug = 'dpr-2024'`,
  "COMMIT",
  "VACUUM ANALYZE snapshot, tally, region_coverage, payload",
];
