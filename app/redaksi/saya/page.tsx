import { DeskPage } from "@/app/redaksi/_parts/desk-page";
import { MySessions } from "@/app/redaksi/_parts/my-sessions.client";
import { requireAccount } from "@/app/redaksi/_parts/require-account.server";
import { listSessions } from "@/modules/publishing/studio/accounts/session.server";
import { ROLE_LABELS } from "@/modules/publishing/studio/wire";

export const metadata = { title: "Akun saya" };

/** One's own account: where one is signed in, and the way out. */
export default async function MyPage() {
  const account = await requireAccount("/redaksi/saya");
  const sessions = await listSessions(account.id);
  return (
    <DeskPage account={account} current="/redaksi/saya">
      <main className="page-desk" id="isi">
        <h1>{account.name}</h1>
        <p>
          {account.email}, {ROLE_LABELS[account.role].toLowerCase()}
        </p>
        <MySessions
          sessions={sessions.map((session) => ({ ...session, isThis: session.id === account.sessionId }))}
        />
      </main>
    </DeskPage>
  );
}
