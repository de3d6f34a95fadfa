/**
 * `npm run account -- add EMAIL --name NAME --role ROLE [--password-stdin]`   opens an account
 * `npm run account -- list`                                                     who there is
 * `npm run account -- role EMAIL ROLE` · `disable EMAIL` · `enable EMAIL`
 * `npm run account -- password EMAIL [--password-stdin]`
 *
 * Without --password-stdin a password is asked for where there is a terminal; left empty, or without a terminal, a link
 * is printed with which the account's owner sets one, once, within two days.
 */

import type { Result } from "@/lib/result";
import { withDatabase } from "@/modules/ops/database-url";
import { closeDb } from "@/modules/ops/db.server";
import {
  type AccountFailure,
  COMMAND_LINE,
  createAccount,
  findAccount,
  listAccounts,
  type StudioAccount,
  setDisabled,
  setPassword,
  setRole,
} from "@/modules/publishing/studio/accounts/accounts.server";
import { createPasswordLink, LINK_HOURS } from "@/modules/publishing/studio/accounts/password-link.server";
import { type AccountCommand, parseAccountArguments } from "./account/arguments";
import { readPassword } from "./account/read-password";

const command = parseAccountArguments(process.argv.slice(2));

async function run(asked: AccountCommand): Promise<string> {
  if (asked.action === "list") return list();
  if (asked.action === "add") {
    const made = must(await createAccount(asked, COMMAND_LINE));
    return `${made.email} is ${made.role}. ${await givePassword(made, asked.fromStdin)}`;
  }
  const account = await findAccount(asked.email);
  if (!account) throw new Error(`There is no account ${asked.email}.`);
  if (asked.action === "role") {
    must(await setRole(account.id, asked.role, COMMAND_LINE));
    return `${account.email} is ${asked.role}, from the next request on.`;
  }
  if (asked.action === "password") return givePassword(account, asked.fromStdin);
  must(await setDisabled(account.id, asked.action === "disable", COMMAND_LINE));
  return `${account.email} is ${asked.action === "disable" ? "closed, and its sessions are over" : "open again"}.`;
}

async function list(): Promise<string> {
  const rows = await listAccounts();
  if (rows.length === 0)
    return "No accounts yet. npm run account -- add EMAIL --name NAME --role administrator";
  return rows
    .map(({ email, role, name, disabledAt, hasPassword }) =>
      [
        email.padEnd(32),
        role.padEnd(14),
        name,
        disabledAt ? "(closed)" : hasPassword ? "" : "(no password yet)",
      ]
        .join(" ")
        .trimEnd(),
    )
    .join("\n");
}

async function givePassword(account: StudioAccount, fromStdin: boolean): Promise<string> {
  const password = await readPassword(fromStdin);
  if (password === null) {
    const path = await createPasswordLink(account, COMMAND_LINE);
    const origin = process.env.SITE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
    return `Set a password within ${LINK_HOURS} hours, once, at:\n${new URL(path, origin)}`;
  }
  must(await setPassword(account.id, password, COMMAND_LINE));
  return "The password is set; older sessions are over.";
}

function must<Value>(result: Result<Value, AccountFailure>): Value {
  if (result.ok) return result.value;
  throw new Error(`${result.failure.kind}: ${result.failure.message}`);
}

try {
  if (!command.ok) throw new Error(command.failure);
  const { value } = command;
  console.log(await withDatabase(async () => run(value).finally(closeDb)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
