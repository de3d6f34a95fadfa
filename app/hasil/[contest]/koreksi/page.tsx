import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LedgerView } from "@/app/_parts/corrections/ledger-view";
import { OpenDataLinks } from "@/app/_parts/open-data-links";
import { ReaderPage } from "@/app/_parts/reader-page";
import { findContest } from "@/app/_parts/results/find-place";
import { tagPage } from "@/modules/delivery/tag-page.server";
import { toOpenPath } from "@/modules/open-data/to-open";
import { getContestVersion } from "@/modules/results/queries.server";
import { contestTag } from "@/modules/results/tags";

export const revalidate = 300;
export const dynamicParams = true;

type CorrectionsPageProps = { params: Promise<{ contest: string }> };

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: CorrectionsPageProps): Promise<Metadata> {
  const { contest: slug } = await params;
  const contest = await findContest(slug);
  return contest
    ? {
        title: `Buku koreksi ${contest.name}`,
        alternates: { canonical: `/hasil/${slug}/koreksi` },
        ...(contest.isRehearsal ? { robots: { index: false } } : {}),
      }
    : {};
}

/** The whole ledger of a contest: corrections, remarks, and when the feed gave no result. */
export default async function CorrectionsPage({ params }: CorrectionsPageProps) {
  const { contest: slug } = await params;
  const contest = await findContest(slug);
  if (!contest) notFound();
  await tagPage(contestTag(slug));
  const asOf = (await getContestVersion(slug))?.asOf ?? null;
  return (
    <ReaderPage variant="inner" current="/hasil" asOf={asOf} mainClass="art">
      <LedgerView contest={contest} moment={null} />
      <OpenDataLinks path={`${toOpenPath(slug)}/corrections`} />
    </ReaderPage>
  );
}
