-- CreateTable
CREATE TABLE "publication" (
    "slug" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "content_hash" TEXT NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("slug")
);
