-- CreateTable
CREATE TABLE "studio_user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'writer',
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "studio_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "studio_session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "studio_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "studio_credential" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "studio_credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "studio_verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "studio_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "studio_secret" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "studio_secret_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "studio_attempt" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "studio_attempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "studio_audit" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" TEXT,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "slug" TEXT,
    "detail" JSONB,
    "address" TEXT,

    CONSTRAINT "studio_audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "studio_text" (
    "hash" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "studio_text_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "studio_save" (
    "slug" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "user_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "studio_save_pkey" PRIMARY KEY ("slug","number")
);

-- CreateTable
CREATE TABLE "studio_presence" (
    "slug" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    "head" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "studio_presence_pkey" PRIMARY KEY ("slug","user_id")
);

-- CreateTable
CREATE TABLE "studio_preview_link" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "studio_preview_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "studio_user_email_key" ON "studio_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "studio_session_token_key" ON "studio_session"("token");

-- CreateIndex
CREATE INDEX "studio_session_user_id_idx" ON "studio_session"("user_id");

-- CreateIndex
CREATE INDEX "studio_credential_user_id_idx" ON "studio_credential"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "studio_credential_provider_id_account_id_key" ON "studio_credential"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "studio_verification_identifier_idx" ON "studio_verification"("identifier");

-- CreateIndex
CREATE INDEX "studio_audit_at_idx" ON "studio_audit"("at" DESC);

-- CreateIndex
CREATE INDEX "studio_audit_slug_at_idx" ON "studio_audit"("slug", "at" DESC);

-- CreateIndex
CREATE INDEX "studio_text_used_at_idx" ON "studio_text"("used_at");

-- CreateIndex
CREATE INDEX "studio_preview_link_slug_idx" ON "studio_preview_link"("slug");

-- AddForeignKey
ALTER TABLE "studio_session" ADD CONSTRAINT "studio_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "studio_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "studio_credential" ADD CONSTRAINT "studio_credential_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "studio_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "studio_save" ADD CONSTRAINT "studio_save_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "studio_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "studio_presence" ADD CONSTRAINT "studio_presence_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "studio_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
