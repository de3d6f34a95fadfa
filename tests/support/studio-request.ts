import { COMMAND_LINE, setPassword } from "@/modules/publishing/studio/accounts/accounts.server";
import { signIn } from "@/modules/publishing/studio/accounts/sign-in.server";
import type { Role } from "@/modules/publishing/studio/wire";
import { makeAccount } from "./studio";

export const HOST = "localhost:3000";
export const ORIGIN = `http://${HOST}`;
const PASSWORD = "kata sandi yang panjang";

/** Someone who is signed in: their account and the cookie that says so. */
export async function enter(
  name: string,
  role: Role,
): Promise<{ id: string; name: string; email: string; cookie: string }> {
  const account = await makeAccount(name, role);
  await setPassword(account.id, PASSWORD, COMMAND_LINE);
  const entered = await signIn(
    { email: account.email, password: PASSWORD },
    new Headers(),
    `192.0.2.${role.length}`,
  );
  if (!entered.ok) throw new Error(entered.failure.kind);
  return { ...account, cookie: entered.value.map((line) => line.split(";")[0]).join("; ") };
}

/** A request as the studio's own pages send it; what is given stands over it, and `null` takes a header away. */
export function ask(
  path: string,
  {
    method = "GET",
    cookie,
    json,
    headers = {},
  }: { method?: string; cookie?: string; json?: unknown; headers?: Record<string, string | null> } = {},
): Request {
  const all = new Headers({ host: HOST, "x-redaksi": "1", "sec-fetch-site": "same-origin", origin: ORIGIN });
  if (cookie) all.set("cookie", cookie);
  for (const [name, value] of Object.entries(headers))
    if (value === null) all.delete(name);
    else all.set(name, value);
  const body = json === undefined ? undefined : typeof json === "string" ? json : JSON.stringify(json);
  return new Request(`${ORIGIN}${path}`, { method, headers: all, ...(body === undefined ? {} : { body }) });
}

/** Parameters as Next hands them to a route. */
export const at = <Params extends Record<string, string>>(params: Params) => ({
  params: Promise.resolve(params),
});
