import { describe, expect, test } from "vitest";
import { getDb } from "@/modules/ops/db.server";
import {
  COMMAND_LINE,
  createAccount,
  listAccounts,
  setDisabled,
  setPassword,
  setRole,
} from "@/modules/publishing/studio/accounts/accounts.server";
import { SIGN_IN_LIMITS, takeAttempt } from "@/modules/publishing/studio/accounts/limits.server";
import {
  createPasswordLink,
  readPasswordLink,
  spendPasswordLink,
} from "@/modules/publishing/studio/accounts/password-link.server";
import {
  getAccount,
  listSessions,
  revokeSessions,
} from "@/modules/publishing/studio/accounts/session.server";
import { signIn, signOut } from "@/modules/publishing/studio/accounts/sign-in.server";
import { listAudit, recordAudit } from "@/modules/publishing/studio/audit.server";
import type { Role } from "@/modules/publishing/studio/wire";

const PASSWORD = "kata sandi yang panjang";
let number = 0;
async function open(role: Role = "writer") {
  const made = await createAccount(
    { email: `Orang${++number}@Warta.id`, name: "Orang Satu", role },
    COMMAND_LINE,
  );
  if (!made.ok) throw new Error(made.failure.kind);
  await setPassword(made.value.id, PASSWORD, COMMAND_LINE);
  return made.value;
}
const address = () => `192.0.2.${++number}`;
async function enter(email: string, password = PASSWORD, from = address()) {
  const entered = await signIn({ email, password }, new Headers({ "user-agent": "uji" }), from);
  if (!entered.ok) throw new Error(entered.failure.kind);
  return {
    cookies: entered.value,
    headers: new Headers({ cookie: entered.value.map((line) => line.split(";")[0]).join("; ") }),
  };
}

describe("accounts", () => {
  test("are opened by hand, sign in with their password, and are known by the cookie alone", async () => {
    const account = await open("editor");
    const { cookies, headers } = await enter(account.email.toUpperCase());
    expect(await getAccount(headers)).toMatchObject({ id: account.id, role: "editor" });
    expect(cookies.join()).toMatch(/HttpOnly/);
    expect(cookies.join()).toMatch(/SameSite=Lax/);
    expect(cookies.join()).toMatch(/Path=\/redaksi/);
    expect(await getAccount(new Headers())).toBeNull();
    expect(await getAccount(new Headers({ cookie: "redaksi.session_token=abc.def" }))).toBeNull();
    const forged = new Headers({ cookie: (headers.get("cookie") ?? "").replace(/.{8}$/, "AAAAAAA%3D") });
    expect(await getAccount(forged)).toBeNull();
  });

  test("the cookie is for https alone where the site is", async () => {
    const account = await open();
    const before = process.env.SITE_URL;
    process.env.SITE_URL = "https://warta.example";
    try {
      expect((await enter(account.email)).cookies.join()).toMatch(/__Secure-redaksi.*Secure/);
    } finally {
      if (before === undefined) delete process.env.SITE_URL;
      else process.env.SITE_URL = before;
    }
  });

  test("a session that is signed out, revoked, or whose account is closed is over with the next request", async () => {
    const account = await open();
    const first = await enter(account.email);
    const second = await enter(account.email);
    const third = await enter(account.email);
    await signOut(first.headers);
    expect(await getAccount(first.headers)).toBeNull();
    const [newest] = await listSessions(account.id);
    await revokeSessions(account.id, newest?.id);
    expect(await listSessions(account.id)).toHaveLength(1);
    await setDisabled(account.id, true, COMMAND_LINE);
    expect(await getAccount(second.headers)).toBeNull();
    expect(await getAccount(third.headers)).toBeNull();
    expect(
      await signIn({ email: account.email, password: PASSWORD }, new Headers(), address()),
    ).toMatchObject({
      failure: { kind: "disabled" },
    });
    // Someone who does not know the password does not learn that the account is closed.
    expect(
      await signIn({ email: account.email, password: "salah sekali ini" }, new Headers(), address()),
    ).toMatchObject({
      failure: { kind: "wrong" },
    });
  });

  test("a new password ends the older sessions; a role that is taken is gone with the next request", async () => {
    const account = await open("publisher");
    const { headers } = await enter(account.email);
    await setRole(account.id, "writer", COMMAND_LINE);
    expect(await getAccount(headers)).toMatchObject({ role: "writer" });
    await setPassword(account.id, "kata sandi yang lain", COMMAND_LINE);
    expect(await getAccount(headers)).toBeNull();
  });

  test("what is wrong with a new account is said, and nobody becomes two", async () => {
    const { email } = await open();
    const make = (draft: { email: string; name: string }) =>
      createAccount({ ...draft, role: "writer" }, COMMAND_LINE);
    expect(await make({ email: email.toUpperCase(), name: "Dua" })).toMatchObject({
      failure: { kind: "email-taken" },
    });
    expect(await make({ email: "bukan surel", name: "Dua" })).toMatchObject({
      failure: { kind: "not-an-email" },
    });
    expect(await make({ email: "a@b.id", name: "Evil <x@y.z>" })).toMatchObject({
      failure: { kind: "no-name" },
    });
    const account = await open();
    expect(await setPassword(account.id, "pendek", COMMAND_LINE)).toMatchObject({
      failure: { kind: "password-short" },
    });
  });

  test("the last administrator can neither be closed nor lowered, also when two try at once", async () => {
    const [one, two] = [await open("administrator"), await open("administrator")];
    const done = await Promise.all([one, two].map(({ id }) => setDisabled(id, true, COMMAND_LINE)));
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    const left = (await listAccounts()).filter((row) => row.role === "administrator" && !row.disabledAt);
    expect(left).toHaveLength(1);
    expect(await setRole(left[0]?.id ?? "", "writer", COMMAND_LINE)).toMatchObject({
      failure: { kind: "last-administrator" },
    });
  });
});

describe("sign-in is limited", () => {
  test("per account: the ninth try waits even with the right password, from wherever, also all at once", async () => {
    const account = await open();
    const tries = await Promise.all(
      Array.from({ length: 12 }, () =>
        signIn({ email: account.email, password: "salah sekali ini" }, new Headers(), address()),
      ),
    );
    expect(tries.filter((one) => !one.ok && one.failure.kind === "too-often")).toHaveLength(4);
    expect(
      await signIn({ email: account.email, password: PASSWORD }, new Headers(), address()),
    ).toMatchObject({
      failure: { kind: "too-often", waitSec: expect.any(Number) },
    });
  });

  test("per address, over many accounts; the window ends", async () => {
    const from = address();
    const limit = SIGN_IN_LIMITS.address;
    // Counted without checking a password each time: that takes half a second by design.
    for (let i = 0; i < limit.most; i++) expect(await takeAttempt("masuk-alamat", from, limit)).toBe(0);
    expect(await signIn({ email: "tidak-ada@warta.id", password: "x" }, new Headers(), from)).toMatchObject({
      failure: { kind: "too-often" },
    });
    await getDb().$executeRaw`UPDATE studio_attempt SET started_at = started_at - interval '16 minutes'`;
    const account = await open();
    expect((await signIn({ email: account.email, password: PASSWORD }, new Headers(), from)).ok).toBe(true);
  });
});

describe("a link to set a password", () => {
  test("works once, is replaced by a newer one, and is not spent by a password that is too short", async () => {
    const account = await open();
    const toToken = (path: string) => new URL(path, "http://x").searchParams.get("kunci") ?? "";
    const older = toToken(await createPasswordLink(account, COMMAND_LINE));
    const token = toToken(await createPasswordLink(account, COMMAND_LINE));
    expect(await readPasswordLink(older)).toBeNull();
    expect(await spendPasswordLink(token, "pendek", null)).toMatchObject({
      failure: { kind: "password-short" },
    });
    expect((await spendPasswordLink(token, "kata sandi dari tautan", null)).ok).toBe(true);
    expect(await spendPasswordLink(token, "kata sandi dari tautan", null)).toMatchObject({
      failure: { kind: "link" },
    });
    await enter(account.email, "kata sandi dari tautan");
    const rows = await getDb().studioVerification.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("ends after two days", async () => {
    const account = await open();
    const path = await createPasswordLink(account, COMMAND_LINE);
    await getDb().studioVerification.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await readPasswordLink(path.split("=")[1] ?? "")).toBeNull();
  });
});

test("the log says who did what from where, and cannot be changed afterwards", async () => {
  await recordAudit({ action: "masuk", actor: "Orang", address: "192.0.2.1", detail: { a: 1 } });
  const [row] = await listAudit();
  expect(row).toMatchObject({ actor: "Orang", action: "masuk", address: "192.0.2.1" });
  const db = getDb();
  await expect(db.$executeRaw`UPDATE studio_audit SET actor = 'lain'`).rejects.toThrow(/append-only/);
  await expect(db.$executeRaw`DELETE FROM studio_audit`).rejects.toThrow(/append-only/);
  await expect(db.$executeRaw`TRUNCATE studio_audit`).rejects.toThrow(/append-only/);
  expect(JSON.stringify(await listAudit())).not.toContain(PASSWORD);
});
