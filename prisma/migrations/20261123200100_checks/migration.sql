-- What Prisma's schema language cannot say. A writer that is wrong is stopped here at the latest.
-- "Not known" is NULL and passes every check.

ALTER TABLE "contest"
  ADD CONSTRAINT "contest_seats_positive" CHECK ("seats" > 0),
  ADD CONSTRAINT "contest_threshold_is_a_share" CHECK ("threshold_pct" BETWEEN 0 AND 100),
  ADD CONSTRAINT "contest_head_version_not_negative" CHECK ("head_version" >= 0);

ALTER TABLE "party"
  ADD CONSTRAINT "party_ballot_number_positive" CHECK ("ballot_number" > 0);

ALTER TABLE "candidacy"
  ADD CONSTRAINT "candidacy_ballot_number_positive" CHECK ("ballot_number" > 0);

ALTER TABLE "region"
  ADD CONSTRAINT "region_level_known" CHECK ("level" BETWEEN 0 AND 5),
  ADD CONSTRAINT "region_only_the_root_has_no_parent" CHECK (("level" = 0) = ("parent_code" IS NULL));

ALTER TABLE "payload"
  ADD CONSTRAINT "payload_sha256_is_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "payload_byte_length_not_negative" CHECK ("byte_length" >= 0);

ALTER TABLE "snapshot"
  ADD CONSTRAINT "snapshot_version_positive" CHECK ("version" > 0),
  ADD CONSTRAINT "snapshot_coverage_not_negative" CHECK ("counted_tps" >= 0 AND "total_tps" >= 0),
  ADD CONSTRAINT "snapshot_counted_within_total" CHECK ("counted_tps" <= "total_tps"),
  ADD CONSTRAINT "snapshot_valid_votes_not_negative" CHECK ("valid_votes" >= 0),
  -- The two books are never mixed: only the official one carries a decision's number.
  ADD CONSTRAINT "snapshot_decision_is_official" CHECK ("decision_number" IS NULL OR "ledger" = 'OFFICIAL');

ALTER TABLE "tally"
  ADD CONSTRAINT "tally_votes_not_negative" CHECK ("votes" >= 0),
  ADD CONSTRAINT "tally_share_is_a_share" CHECK ("share_pct" BETWEEN 0 AND 100),
  -- A row that says nothing is not written: absence already means "not known".
  ADD CONSTRAINT "tally_says_something" CHECK ("votes" IS NOT NULL OR "share_pct" IS NOT NULL);

ALTER TABLE "region_coverage"
  ADD CONSTRAINT "region_coverage_not_negative" CHECK ("counted_tps" >= 0 AND "total_tps" >= 0),
  ADD CONSTRAINT "region_coverage_counted_within_total" CHECK ("counted_tps" <= "total_tps"),
  ADD CONSTRAINT "region_coverage_is_a_share" CHECK ("tps_pct" BETWEEN 0 AND 100);
