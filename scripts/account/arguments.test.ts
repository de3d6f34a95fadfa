import { expect, test } from "vitest";
import { ACCOUNT_USAGE, parseAccountArguments } from "./arguments";

const parse = (line: string) => parseAccountArguments(line.split(" "));

test("an account is opened with a name and a role, a writer's where none is said", () => {
  expect(parse("add rani@warta.id --name Rani --role administrator")).toEqual({
    ok: true,
    value: { action: "add", email: "rani@warta.id", name: "Rani", role: "administrator", fromStdin: false },
  });
  expect(parse("add rani@warta.id --name Rani")).toMatchObject({ value: { role: "writer" } });
});

test("what is incomplete or unknown is answered with how it is done, and changes nothing", () => {
  for (const line of [
    "",
    "add",
    "add rani@warta.id",
    "add rani --name R",
    "role rani@warta.id boss",
    "hapus a@b.c",
    "list --x",
  ])
    expect(parse(line)).toMatchObject({ ok: false, failure: expect.stringContaining(ACCOUNT_USAGE) });
});
