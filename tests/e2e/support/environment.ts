function read(name: "DATABASE_URL" | "CONTENT_DIR", why: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: ${why}`);
  return value;
}

/** The database of the portal under test: journeys record snapshots in it. */
export const getDatabaseUrl = (): string =>
  read("DATABASE_URL", "name the database of the portal under test; these tests write to it.");

/** The content directory that the portal under test serves: journeys edit it and put it back. */
export const getContentFolder = (): string =>
  read("CONTENT_DIR", "start the portal with a copy of content/ and name it here; these tests write to it.");
