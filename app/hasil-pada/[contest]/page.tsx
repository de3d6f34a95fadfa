import { notFound } from "next/navigation";
import { ReaderPage } from "@/app/_parts/reader-page";
import { ContestView } from "@/app/_parts/results/contest-view";
import { type MomentQuery, readMoment, toMomentMetadata } from "@/app/_parts/results/read-moment";
import { isSlug } from "@/lib/is-slug";
import { getContest } from "@/modules/results/queries.server";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ contest: string }>; searchParams: MomentQuery };

const find = async (slug: string) => (isSlug(slug) ? await getContest(slug) : null);

export async function generateMetadata({ params, searchParams }: Props) {
  const contest = await find((await params).contest);
  return contest ? toMomentMetadata(searchParams, `/hasil/${contest.slug}`, `Hasil ${contest.name}`) : {};
}

/** `/hasil/<contest>?per=…`, by the rewrites of next.config. */
export default async function ContestAtPage({ params, searchParams }: Props) {
  const contest = await find((await params).contest);
  if (!contest) notFound();
  const moment = await readMoment(searchParams, `/hasil/${contest.slug}`);
  return (
    <ReaderPage variant="inner" current="/hasil" asOf={moment.at} mainClass="art">
      <ContestView contest={contest} moment={moment} />
    </ReaderPage>
  );
}
