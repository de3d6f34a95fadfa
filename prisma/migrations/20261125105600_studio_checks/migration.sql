-- What Prisma's schema language cannot say about the studio.

ALTER TABLE "studio_user"
  ADD CONSTRAINT "studio_user_role_known" CHECK ("role" IN ('writer', 'editor', 'publisher', 'administrator')),
  ADD CONSTRAINT "studio_user_email_is_lower" CHECK ("email" = lower("email"));

ALTER TABLE "studio_text"
  ADD CONSTRAINT "studio_text_hash_is_hex" CHECK ("hash" ~ '^[0-9a-f]{64}$');

-- The log is written and never rewritten, not even by whoever runs the portal in good faith.
CREATE FUNCTION "studio_audit_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'studio_audit is append-only';
END $$;

CREATE TRIGGER "studio_audit_no_change" BEFORE UPDATE OR DELETE ON "studio_audit"
  FOR EACH ROW EXECUTE FUNCTION "studio_audit_is_append_only"();
CREATE TRIGGER "studio_audit_no_truncate" BEFORE TRUNCATE ON "studio_audit"
  FOR EACH STATEMENT EXECUTE FUNCTION "studio_audit_is_append_only"();
