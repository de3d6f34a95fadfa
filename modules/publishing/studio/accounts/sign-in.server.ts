import "server-only";
import { isAPIError } from "better-auth/api";
import { fail, type Result, succeed } from "@/lib/result";
import { recordAudit } from "../audit.server";
import { DISABLED, getAuth } from "./auth.server";
import { clearAttempts, SIGN_IN_LIMITS, takeAttempt } from "./limits.server";

export type SignInFailure =
  | { kind: "wrong"; message: string }
  | { kind: "disabled"; message: string }
  | { kind: "too-often"; message: string; waitSec: number };

/**
 * Checks a password and opens a session: the `Set-Cookie` lines that make the browser signed in. Tries are counted per
 * account and per address before the password is looked at, so that many at once win nothing. The failure is the same
 * for an account that does not exist.
 */
export async function signIn(
  { email, password }: { email: string; password: string },
  headers: Headers,
  address: string,
): Promise<Result<string[], SignInFailure>> {
  const name = email.trim().toLowerCase();
  const waitSec = Math.max(
    await takeAttempt("masuk-akun", name, SIGN_IN_LIMITS.account),
    await takeAttempt("masuk-alamat", address, SIGN_IN_LIMITS.address),
  );
  if (waitSec > 0) {
    await recordAudit({
      action: "masuk-dibatasi",
      actor: "tanpa akun",
      address,
      detail: { email: name.slice(0, 200) },
    });
    const minutes = Math.ceil(waitSec / 60);
    return fail({
      kind: "too-often",
      waitSec,
      message: `Terlalu sering mencoba. Tunggu ${minutes} menit, lalu coba lagi.`,
    });
  }
  try {
    const { headers: answer, response } = await (await getAuth()).api.signInEmail({
      body: { email: name, password },
      headers,
      returnHeaders: true,
    });
    await clearAttempts("masuk-akun", name);
    await recordAudit({ action: "masuk", userId: response.user.id, actor: response.user.name, address });
    return succeed(answer.getSetCookie());
  } catch (error) {
    if (!isAPIError(error)) throw error;
    await recordAudit({
      action: "masuk-gagal",
      actor: "tanpa akun",
      address,
      detail: { email: name.slice(0, 200) },
    });
    return error.body?.code === DISABLED
      ? fail({ kind: "disabled", message: "Akun ini ditutup. Hubungi pengelola." })
      : fail({ kind: "wrong", message: "Alamat surel atau kata sandi salah." });
  }
}

/** Ends the session of these headers; the `Set-Cookie` lines that clear it. */
export async function signOut(headers: Headers): Promise<string[]> {
  const { headers: answer } = await (await getAuth()).api.signOut({ headers, returnHeaders: true });
  return answer.getSetCookie();
}
