import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SpellTable } from "@/app/_parts/corrections/spell-table";
import { OpenDataLinks } from "@/app/_parts/open-data-links";
import { ReaderPage } from "@/app/_parts/reader-page";
import { isSlug } from "@/lib/is-slug";
import { tagPage } from "@/modules/delivery/tag-page.server";
import { toOpenPath } from "@/modules/open-data/to-open";
import { getContest, getContestVersion } from "@/modules/results/queries.server";
import { listSpells } from "@/modules/results/spells.server";
import { contestTag } from "@/modules/results/tags";
import { Corrections } from "@/widgets/corrections/corrections.server";

export const revalidate = 300;
export const dynamicParams = true;

type CorrectionsPageProps = { params: Promise<{ contest: string }> };

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: CorrectionsPageProps): Promise<Metadata> {
  const { contest: slug } = await params;
  const contest = isSlug(slug) ? await getContest(slug) : null;
  return contest
    ? { title: `Buku koreksi ${contest.name}`, alternates: { canonical: `/hasil/${slug}/koreksi` } }
    : {};
}

/** The whole ledger of a contest: corrections, remarks, and when the feed gave no result. */
export default async function CorrectionsPage({ params }: CorrectionsPageProps) {
  const { contest: slug } = await params;
  const contest = isSlug(slug) ? await getContest(slug) : null;
  if (!contest) notFound();
  await tagPage(contestTag(slug));
  const spells = await listSpells(slug, contest.regionCode);
  const asOf = (await getContestVersion(slug))?.asOf ?? null;
  return (
    <ReaderPage variant="inner" asOf={asOf} mainClass="art">
      <header className="res-h">
        <p className="kick">
          <a href={`/hasil/${slug}`}>Hasil {contest.shortName}</a> <span>· {contest.electionName}</span>
        </p>
        <h1 className="h1">Buku koreksi {contest.name}</h1>
        <p className="dek">
          Angka Sirekap bisa turun, terlambat, atau gelap. Semuanya dicatat di sini dan tidak pernah dihapus.
        </p>
      </header>
      {/* Not by version, as a live widget is: held and refused files have none. */}
      <div className="two corr-all">
        <Corrections contest={slug} limit={200} />
      </div>
      <SpellTable spells={spells} />
      <OpenDataLinks path={`${toOpenPath(slug)}/corrections`} />
    </ReaderPage>
  );
}
