-- CreateTable
CREATE TABLE "pin" (
    "contest_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "head_version" INTEGER NOT NULL,

    CONSTRAINT "pin_pkey" PRIMARY KEY ("contest_id","at")
);

-- AddForeignKey
ALTER TABLE "pin" ADD CONSTRAINT "pin_contest_id_fkey" FOREIGN KEY ("contest_id") REFERENCES "contest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
