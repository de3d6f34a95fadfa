import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { Gate } from "@/app/redaksi/_parts/gate";
import { getNewestReading } from "@/app/redaksi/_parts/newest-reading.server";
import { toInnerPath } from "@/app/redaksi/_parts/require-account.server";
import { SignInForm } from "@/app/redaksi/_parts/sign-in-form.client";
import { getAccount } from "@/modules/publishing/studio/accounts/session.server";

export const metadata = { title: "Masuk" };

/** The one page that needs no session, beside the one that sets a password. */
export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { ke, baru } = await searchParams;
  const next = toInnerPath(ke);
  if (await getAccount(await headers())) redirect(next);
  const { head, contest } = await getNewestReading().catch(() => ({ head: null, contest: "" }));
  return (
    <Gate head={head} contest={contest}>
      {baru && (
        <p className="said ok" role="status">
          Kata sandi tersimpan. Silakan masuk.
        </p>
      )}
      <SignInForm next={next} />
    </Gate>
  );
}
