import { parseArgs } from "node:util";
import { fail, type Result, succeed } from "@/lib/result";
import { ROLES, type Role, roleSchema } from "@/modules/publishing/studio/wire";

export type AccountCommand =
  | { action: "list" }
  | { action: "add"; email: string; name: string; role: Role; fromStdin: boolean }
  | { action: "role"; email: string; role: Role }
  | { action: "password"; email: string; fromStdin: boolean }
  | { action: "disable" | "enable"; email: string };

export const ACCOUNT_USAGE = `Usage: npm run account -- list
       npm run account -- add EMAIL --name NAME --role ROLE [--password-stdin]
       npm run account -- role EMAIL ROLE
       npm run account -- password EMAIL [--password-stdin]
       npm run account -- disable EMAIL
       npm run account -- enable EMAIL
Roles: ${ROLES.join(", ")}.`;

/** What is asked for on the command line, or the line that says what can be. */
export function parseAccountArguments(args: string[]): Result<AccountCommand, string> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { name: { type: "string" }, role: { type: "string" }, "password-stdin": { type: "boolean" } },
    });
    const [action, email = "", second] = positionals;
    const role = roleSchema.safeParse(values.role ?? second ?? (action === "add" ? "writer" : undefined));
    const fromStdin = values["password-stdin"] ?? false;
    if (action === "list") return succeed({ action });
    if (!email.includes("@")) return fail(ACCOUNT_USAGE);
    if (action === "disable" || action === "enable") return succeed({ action, email });
    if (action === "password") return succeed({ action, email, fromStdin });
    if (!role.success) return fail(`There is no such role.\n${ACCOUNT_USAGE}`);
    if (action === "role") return succeed({ action, email, role: role.data });
    if (action === "add" && values.name)
      return succeed({ action, email, name: values.name, role: role.data, fromStdin });
    return fail(ACCOUNT_USAGE);
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n${ACCOUNT_USAGE}`);
  }
}
