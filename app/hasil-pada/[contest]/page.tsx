import { notFound } from "next/navigation";
import { ReaderPage } from "@/app/_parts/reader-page";
import { ContestView } from "@/app/_parts/results/contest-view";
import { findCandidacy, findContest } from "@/app/_parts/results/find-place";
import { type MomentQuery, readMoment, toMomentMetadata } from "@/app/_parts/results/read-moment";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ contest: string }>;
  searchParams: MomentQuery & Promise<{ partai?: string }>;
};

export async function generateMetadata({ params, searchParams }: Props) {
  const contest = await findContest((await params).contest);
  return contest ? toMomentMetadata(searchParams, `/hasil/${contest.slug}`, `Hasil ${contest.name}`) : {};
}

/** `/hasil/<contest>?per=…`, by the rewrites of next.config. */
export default async function ContestAtPage({ params, searchParams }: Props) {
  const contest = await findContest((await params).contest);
  if (!contest) notFound();
  const moment = await readMoment(searchParams, `/hasil/${contest.slug}`);
  const { partai } = await searchParams;
  const party = partai === undefined ? null : await findCandidacy(contest.slug, partai);
  if (partai !== undefined && !party) notFound();
  return (
    <ReaderPage variant="inner" current="/hasil" asOf={moment.at} mainClass="art">
      <ContestView contest={contest} moment={moment} {...(party ? { party } : {})} />
    </ReaderPage>
  );
}
