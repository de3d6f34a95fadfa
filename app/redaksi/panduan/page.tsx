import { DeskPage } from "@/app/redaksi/_parts/desk-page";
import { requireAccount } from "@/app/redaksi/_parts/require-account.server";
import { ArticleBody } from "@/modules/articles/article-body";
import { readGuide } from "@/modules/publishing/studio/read-guide.server";

export const metadata = { title: "Panduan" };

/** The editors' guide: the file docs/editors.md, which git readers have too. */
export default async function GuidePage() {
  const account = await requireAccount("/redaksi/panduan");
  const guide = await readGuide();
  return (
    <DeskPage account={account} current="/redaksi/panduan">
      <main className="page-desk" id="isi">
        <h1>{guide.title}</h1>
        {guide.tree ? (
          <div className="guide">
            <ArticleBody article={{ tree: guide.tree }} widgets={{}} />
          </div>
        ) : (
          <pre className="guide">{guide.text}</pre>
        )}
      </main>
    </DeskPage>
  );
}
