import { DeskList } from "@/app/redaksi/_parts/desk-list.client";
import { DeskPage } from "@/app/redaksi/_parts/desk-page";
import { requireAccount } from "@/app/redaksi/_parts/require-account.server";
import { getCatalog } from "@/modules/delivery/newsroom.server";
import { listNewData } from "@/modules/publishing/studio/adapters/facts.server";
import { listDesk, searchTexts } from "@/modules/publishing/studio/list-desk.server";
import { ROLE_LABELS, roleSchema } from "@/modules/publishing/studio/wire";

/** Older ones are found by searching. */
const MOST_OUT = 300;
const OUT = new Set(["published", "corrected", "withdrawn"]);

/** The list of articles. */
export default async function DeskPageRoute({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const account = await requireAccount("/redaksi");
  const { q, ditolak } = await searchParams;
  const asked = typeof q === "string" ? q.trim().slice(0, 100) : "";
  const refusedRole = roleSchema.safeParse(ditolak);
  const [all, { sections }, newData] = await Promise.all([listDesk(), getCatalog(), listNewData()]);
  const found = asked === "" ? all : await searchTexts(all, asked);
  const touched = new Map<string, number>();
  for (const { articles } of newData)
    for (const { slug, figures } of articles) touched.set(slug, (touched.get(slug) ?? 0) + figures);
  const out = found
    .filter(({ state }) => OUT.has(state))
    .sort((a, b) => Date.parse(b.publishedAt ?? "0") - Date.parse(a.publishedAt ?? "0"));
  const rows = [...found.filter(({ state }) => !OUT.has(state)), ...out.slice(0, MOST_OUT)];
  return (
    <DeskPage account={account} current="/redaksi">
      {refusedRole.success && (
        <p className="said error" role="alert">
          Halaman itu untuk {ROLE_LABELS[refusedRole.data].toLowerCase()}; Anda masuk sebagai{" "}
          {ROLE_LABELS[account.role].toLowerCase()}.
        </p>
      )}
      <DeskList
        rows={rows.map((row) => ({ ...row, touched: touched.get(row.slug) ?? 0 }))}
        sections={sections.map(({ id, name }) => ({ id, name }))}
        account={{ name: account.name }}
        newData={newData}
        asked={asked}
        left={Math.max(0, out.length - MOST_OUT)}
        nowIso={new Date().toISOString()}
      />
    </DeskPage>
  );
}
