import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReaderPage } from "@/app/_parts/reader-page";
import { ContestView } from "@/app/_parts/results/contest-view";
import { findCandidacy, findContest } from "@/app/_parts/results/find-place";
import { tagPage } from "@/modules/delivery/tag-page.server";
import { getContestVersion } from "@/modules/results/queries.server";
import { contestTag } from "@/modules/results/tags";

export const revalidate = 300;
export const dynamicParams = true;

type Props = { params: Promise<{ contest: string; party: string }> };

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { contest: slug, party } = await params;
  const contest = await findContest(slug);
  const candidacy = contest && (await findCandidacy(slug, party));
  return candidacy
    ? {
        title: `Hasil ${contest.name}, peta ${candidacy.name}`,
        alternates: { canonical: `/hasil/${slug}` },
        ...(contest.isRehearsal ? { robots: { index: false } } : {}),
      }
    : {};
}

/** `/hasil/<contest>?partai=…`, by the rewrites of next.config: the page with that party on its second map. */
export default async function ContestOfPartyPage({ params }: Props) {
  const { contest: slug, party: name } = await params;
  const contest = await findContest(slug);
  const party = contest && (await findCandidacy(slug, name));
  if (!party) notFound();
  await tagPage(contestTag(slug));
  const asOf = (await getContestVersion(slug))?.asOf ?? null;
  return (
    <ReaderPage variant="inner" current="/hasil" asOf={asOf} mainClass="art">
      <ContestView contest={contest} moment={null} party={party} />
    </ReaderPage>
  );
}
