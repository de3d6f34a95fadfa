import { expect, test } from "vitest";
import { toDatabaseTrouble } from "./database-trouble";

const url = "postgresql://warta:secret@db.example:6543/warta";

test.each([
  ["a wrong password", { code: "28P01" }, /refuses the user or password/],
  ["no such database", { code: "3D000" }, /no such database/],
  ["nobody there", { code: "ECONNREFUSED" }, /cannot be reached \(ECONNREFUSED\)/],
  ["full", { code: "53300" }, /no connection left/],
])("%s is one sentence that names the place and not the password", (_, error, sentence) => {
  const { message } = toDatabaseTrouble(url, error);
  expect(message).toMatch(sentence);
  expect(message).toContain("db.example:6543/warta");
  expect(message).not.toContain("secret");
});

test("an address of something else is told as such", () => {
  expect(toDatabaseTrouble("mysql://h/d", {}).message).toMatch(/no address of a PostgreSQL database/);
});
