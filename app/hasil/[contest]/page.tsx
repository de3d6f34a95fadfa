import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReaderPage } from "@/app/_parts/reader-page";
import { ContestView } from "@/app/_parts/results/contest-view";
import { findContest } from "@/app/_parts/results/find-place";
import { tagPage } from "@/modules/delivery/tag-page.server";
import { getContestVersion } from "@/modules/results/queries.server";
import { contestTag } from "@/modules/results/tags";

export const revalidate = 300;
export const dynamicParams = true;

type ContestProps = { params: Promise<{ contest: string }> };

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: ContestProps): Promise<Metadata> {
  const { contest: slug } = await params;
  const contest = await findContest(slug);
  if (!contest) return {};
  return {
    title: `Hasil ${contest.name}`,
    description: `Tabel hasil ${contest.name} menurut Sirekap dan penetapan KPU, dengan cakupan TPS, wilayah, dan koreksi.`,
    alternates: { canonical: `/hasil/${slug}` },
    ...(contest.isRehearsal ? { robots: { index: false } } : {}),
  };
}

export default async function ContestPage({ params }: ContestProps) {
  const { contest: slug } = await params;
  const contest = await findContest(slug);
  if (!contest) notFound();
  await tagPage(contestTag(slug));
  const asOf = (await getContestVersion(slug))?.asOf ?? null;
  return (
    <ReaderPage variant="inner" current="/hasil" asOf={asOf} mainClass="art">
      <ContestView contest={contest} moment={null} />
    </ReaderPage>
  );
}
