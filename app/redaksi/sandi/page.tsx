import { Gate } from "@/app/redaksi/_parts/gate";
import { NewPasswordForm } from "@/app/redaksi/_parts/new-password-form.client";
import { readPasswordLink } from "@/modules/publishing/studio/accounts/password-link.server";

export const metadata = { title: "Kata sandi" };

/** Where the link leads with which an account's owner sets a password. */
export default async function PasswordPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { kunci } = await searchParams;
  const key = typeof kunci === "string" ? kunci : "";
  const owner = await readPasswordLink(key);
  return (
    <Gate head={null} contest="">
      {owner ? (
        <NewPasswordForm linkKey={key} name={owner.name} />
      ) : (
        <p className="alert" role="alert">
          Tautan ini sudah dipakai atau kedaluwarsa. Minta tautan baru kepada pengelola.
        </p>
      )}
    </Gate>
  );
}
