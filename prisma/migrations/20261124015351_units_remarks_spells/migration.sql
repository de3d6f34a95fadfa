-- CreateEnum
CREATE TYPE "RegionKind" AS ENUM ('AREA', 'DISTRICT');

-- CreateEnum
CREATE TYPE "RemarkKind" AS ENUM ('FALL', 'RATE', 'DENOMINATOR', 'SAME_STAMP', 'OLDER_STAMP', 'HELD', 'RELEASED', 'DROPPED', 'REFUSED');

-- CreateEnum
CREATE TYPE "SpellKind" AS ENUM ('DARK', 'STALE');

-- DropIndex
DROP INDEX "snapshot_contest_id_ledger_status_as_of_version_idx";

-- DropIndex
DROP INDEX "snapshot_contest_id_payload_sha256_key";

-- DropIndex
DROP INDEX "snapshot_contest_id_version_key";

-- AlterTable
ALTER TABLE "contest" ADD COLUMN     "detail_version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "is_rehearsal" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "region" ADD COLUMN     "kind" "RegionKind" NOT NULL DEFAULT 'AREA';

-- AlterTable
ALTER TABLE "snapshot" ADD COLUMN     "ballots_cast" INTEGER,
ADD COLUMN     "held_reason" TEXT,
ADD COLUMN     "invalid_votes" INTEGER,
ADD COLUMN     "region_code" TEXT,
ADD COLUMN     "registered_voters" INTEGER,
ALTER COLUMN "version" DROP NOT NULL;

-- Every reading so far is of its contest's own region.
UPDATE "snapshot" SET "region_code" = "contest"."region_code" FROM "contest" WHERE "contest"."id" = "snapshot"."contest_id";
ALTER TABLE "snapshot" ALTER COLUMN "region_code" SET NOT NULL;

-- CreateTable
CREATE TABLE "district" (
    "contest_id" INTEGER NOT NULL,
    "region_code" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,

    CONSTRAINT "district_pkey" PRIMARY KEY ("contest_id","region_code")
);

-- CreateTable
CREATE TABLE "seat_tally" (
    "snapshot_id" INTEGER NOT NULL,
    "region_code" TEXT NOT NULL,
    "candidacy_id" INTEGER NOT NULL,
    "seats" INTEGER NOT NULL,

    CONSTRAINT "seat_tally_pkey" PRIMARY KEY ("snapshot_id","region_code","candidacy_id")
);

-- CreateTable
CREATE TABLE "remark" (
    "id" SERIAL NOT NULL,
    "contest_id" INTEGER NOT NULL,
    "region_code" TEXT NOT NULL,
    "kind" "RemarkKind" NOT NULL,
    "snapshot_id" INTEGER,
    "against_id" INTEGER,
    "place_code" TEXT,
    "candidacy_id" INTEGER,
    "before" BIGINT,
    "after" BIGINT,
    "detail" JSONB,
    "reason" TEXT,
    "payload_sha256" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spell" (
    "id" SERIAL NOT NULL,
    "contest_id" INTEGER NOT NULL,
    "region_code" TEXT NOT NULL,
    "kind" "SpellKind" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "from_version" INTEGER NOT NULL,
    "until_version" INTEGER,
    "payload_sha256" TEXT,

    CONSTRAINT "spell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_file" (
    "address" TEXT NOT NULL,
    "etag" TEXT,
    "last_modified" TEXT,
    "sha256" TEXT,
    "checked_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "feed_file_pkey" PRIMARY KEY ("address")
);

-- CreateIndex
CREATE INDEX "remark_contest_id_region_code_recorded_at_idx" ON "remark"("contest_id", "region_code", "recorded_at" DESC);

-- CreateIndex
CREATE INDEX "remark_snapshot_id_idx" ON "remark"("snapshot_id");

-- CreateIndex
CREATE INDEX "spell_contest_id_region_code_kind_started_at_idx" ON "spell"("contest_id", "region_code", "kind", "started_at" DESC);

-- CreateIndex
CREATE INDEX "snapshot_contest_id_region_code_ledger_status_as_of_version_idx" ON "snapshot"("contest_id", "region_code", "ledger", "status", "as_of" DESC, "version" DESC);

-- CreateIndex
CREATE INDEX "snapshot_status_idx" ON "snapshot"("status");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_contest_id_region_code_version_key" ON "snapshot"("contest_id", "region_code", "version");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_contest_id_region_code_payload_sha256_key" ON "snapshot"("contest_id", "region_code", "payload_sha256");

-- AddForeignKey
ALTER TABLE "district" ADD CONSTRAINT "district_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "district" ADD CONSTRAINT "district_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_tally" ADD CONSTRAINT "seat_tally_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_tally" ADD CONSTRAINT "seat_tally_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_tally" ADD CONSTRAINT "seat_tally_candidacy_id_fkey" FOREIGN KEY ("candidacy_id") REFERENCES "candidacy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_place_code_fkey" FOREIGN KEY ("place_code") REFERENCES "region"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_against_id_fkey" FOREIGN KEY ("against_id") REFERENCES "snapshot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_candidacy_id_fkey" FOREIGN KEY ("candidacy_id") REFERENCES "candidacy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_payload_sha256_fkey" FOREIGN KEY ("payload_sha256") REFERENCES "payload"("sha256") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spell" ADD CONSTRAINT "spell_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spell" ADD CONSTRAINT "spell_region_code_fkey" FOREIGN KEY ("region_code") REFERENCES "region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spell" ADD CONSTRAINT "spell_payload_sha256_fkey" FOREIGN KEY ("payload_sha256") REFERENCES "payload"("sha256") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.
ALTER TABLE "contest" ADD CONSTRAINT "contest_detail_version_not_negative" CHECK ("detail_version" >= 0);
ALTER TABLE "district" ADD CONSTRAINT "district_seats_positive" CHECK ("seats" > 0);
ALTER TABLE "seat_tally" ADD CONSTRAINT "seat_tally_not_negative" CHECK ("seats" >= 0);
ALTER TABLE "snapshot"
  -- Readers see what has a version, and nothing else.
  ADD CONSTRAINT "snapshot_accepted_has_a_version" CHECK (("status" = 'ACCEPTED') = ("version" IS NOT NULL)),
  ADD CONSTRAINT "snapshot_held_says_why" CHECK ("status" = 'ACCEPTED' OR "held_reason" IS NOT NULL);
ALTER TABLE "spell"
  ADD CONSTRAINT "spell_ends_after_it_began" CHECK ("ended_at" >= "started_at"),
  ADD CONSTRAINT "spell_ends_with_a_version" CHECK (("ended_at" IS NULL) = ("until_version" IS NULL));
-- One spell of a kind at a time.
CREATE UNIQUE INDEX "spell_open_once" ON "spell" ("contest_id", "region_code", "kind") WHERE "ended_at" IS NULL;
-- Refused bytes are written down once, however often they come.
CREATE UNIQUE INDEX "remark_refused_once" ON "remark" ("contest_id", "region_code", "payload_sha256") WHERE "kind" = 'REFUSED';
