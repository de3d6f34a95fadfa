import { AccountsTable } from "@/app/redaksi/_parts/accounts-table.client";
import { DeskPage } from "@/app/redaksi/_parts/desk-page";
import { requireAccount } from "@/app/redaksi/_parts/require-account.server";
import { listAccounts } from "@/modules/publishing/studio/accounts/accounts.server";

export const metadata = { title: "Akun" };

/** Who works here, for administrators. */
export default async function AccountsPage() {
  const account = await requireAccount("/redaksi/akun", "administrator");
  return (
    <DeskPage account={account} current="/redaksi/akun">
      <main className="page-desk" id="isi">
        <h1>Akun</h1>
        <AccountsTable accounts={await listAccounts()} own={account.email} />
      </main>
    </DeskPage>
  );
}
