import { expect, test } from "vitest";
import { parseEnv } from "./env.server";

const good = { DATABASE_URL: "postgresql://warta:secret@127.0.0.1:5432/warta" };

test("what is not set has its documented default", () => {
  expect(parseEnv(good)).toMatchObject({
    PORT: 3000,
    SITE_URL: "http://localhost:3000",
    NODE_ENV: "development",
  });
});

test("every wrong variable is named at once, and no secret is printed", () => {
  const read = () =>
    parseEnv({ DATABASE_URL: "mysql://warta:secret@h/d", PORT: "0", SITE_URL: "warta.example" });
  expect(read).toThrow(/DATABASE_URL.*SITE_URL.*PORT/);
  expect(read).not.toThrow(/secret/);
});
