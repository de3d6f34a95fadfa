-- CreateEnum
CREATE TYPE "Ledger" AS ENUM ('SIREKAP', 'OFFICIAL');

-- CreateEnum
CREATE TYPE "Completeness" AS ENUM ('FULL', 'PARTIAL');

-- CreateEnum
CREATE TYPE "SnapshotStatus" AS ENUM ('ACCEPTED', 'HELD', 'DROPPED');

-- CreateEnum
CREATE TYPE "AsOfPrecision" AS ENUM ('SECOND', 'DAY', 'YEAR');

-- CreateTable
CREATE TABLE "election" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "held_on" DATE NOT NULL,

    CONSTRAINT "election_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contest" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "election_id" INTEGER NOT NULL,
    "kpu_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "seats" INTEGER,
    "threshold_pct" DECIMAL(5,2),
    "threshold_law" TEXT,
    "head_version" INTEGER NOT NULL DEFAULT 0,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "contest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "ballot_number" INTEGER NOT NULL,
    "color_token" TEXT NOT NULL,

    CONSTRAINT "party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidacy" (
    "id" SERIAL NOT NULL,
    "contest_id" INTEGER NOT NULL,
    "party_id" INTEGER,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "ballot_number" INTEGER NOT NULL,
    "kpu_key" TEXT NOT NULL,
    "color_token" TEXT NOT NULL,

    CONSTRAINT "candidacy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "parent_code" TEXT,

    CONSTRAINT "region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "payload" (
    "sha256" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "byte_length" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,

    CONSTRAINT "payload_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "id" SERIAL NOT NULL,
    "contest_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "ledger" "Ledger" NOT NULL,
    "completeness" "Completeness" NOT NULL,
    "status" "SnapshotStatus" NOT NULL DEFAULT 'ACCEPTED',
    "source" TEXT NOT NULL,
    "source_url" TEXT,
    "via" TEXT,
    "decision_number" TEXT,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "as_of_precision" "AsOfPrecision" NOT NULL DEFAULT 'SECOND',
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "counted_tps" INTEGER,
    "total_tps" INTEGER,
    "valid_votes" BIGINT,
    "payload_sha256" TEXT NOT NULL,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tally" (
    "snapshot_id" INTEGER NOT NULL,
    "region_code" TEXT NOT NULL,
    "candidacy_id" INTEGER NOT NULL,
    "votes" BIGINT,
    "share_pct" DECIMAL(7,4),

    CONSTRAINT "tally_pkey" PRIMARY KEY ("snapshot_id","region_code","candidacy_id")
);

-- CreateTable
CREATE TABLE "region_coverage" (
    "snapshot_id" INTEGER NOT NULL,
    "region_code" TEXT NOT NULL,
    "counted_tps" INTEGER,
    "total_tps" INTEGER,
    "tps_pct" DECIMAL(5,2),

    CONSTRAINT "region_coverage_pkey" PRIMARY KEY ("snapshot_id","region_code")
);

-- CreateIndex
CREATE UNIQUE INDEX "election_slug_key" ON "election"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "contest_slug_key" ON "contest"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "party_slug_key" ON "party"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "party_ballot_number_key" ON "party"("ballot_number");

-- CreateIndex
CREATE UNIQUE INDEX "candidacy_contest_id_slug_key" ON "candidacy"("contest_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "candidacy_contest_id_kpu_key_key" ON "candidacy"("contest_id", "kpu_key");

-- CreateIndex
CREATE INDEX "region_parent_code_idx" ON "region"("parent_code");

-- CreateIndex
CREATE INDEX "snapshot_contest_id_ledger_status_as_of_version_idx" ON "snapshot"("contest_id", "ledger", "status", "as_of" DESC, "version" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_contest_id_version_key" ON "snapshot"("contest_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_contest_id_payload_sha256_key" ON "snapshot"("contest_id", "payload_sha256");

-- AddForeignKey
ALTER TABLE "contest" ADD CONSTRAINT "contest_election_id_fkey" FOREIGN KEY ("election_id") REFERENCES "election"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contest" ADD CONSTRAINT "contest_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidacy" ADD CONSTRAINT "candidacy_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidacy" ADD CONSTRAINT "candidacy_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region" ADD CONSTRAINT "region_parent_code_fkey" FOREIGN KEY ("parent_code") REFERENCES "region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_payload_sha256_fkey" FOREIGN KEY ("payload_sha256") REFERENCES "payload"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tally" ADD CONSTRAINT "tally_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tally" ADD CONSTRAINT "tally_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tally" ADD CONSTRAINT "tally_candidacy_id_fkey" FOREIGN KEY ("candidacy_id") REFERENCES "candidacy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region_coverage" ADD CONSTRAINT "region_coverage_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "region_coverage" ADD CONSTRAINT "region_coverage_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
