import { notFound } from "next/navigation";
import { LedgerView } from "@/app/_parts/corrections/ledger-view";
import { ReaderPage } from "@/app/_parts/reader-page";
import { findContest } from "@/app/_parts/results/find-place";
import { type MomentQuery, readMoment, toMomentMetadata } from "@/app/_parts/results/read-moment";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ contest: string }>; searchParams: MomentQuery };

export async function generateMetadata({ params, searchParams }: Props) {
  const contest = await findContest((await params).contest);
  if (!contest) return {};
  return toMomentMetadata(searchParams, `/hasil/${contest.slug}/koreksi`, `Buku koreksi ${contest.name}`);
}

/** `/hasil/<contest>/koreksi?per=…`, by the rewrites of next.config. */
export default async function CorrectionsAtPage({ params, searchParams }: Props) {
  const contest = await findContest((await params).contest);
  if (!contest) notFound();
  const moment = await readMoment(searchParams, `/hasil/${contest.slug}/koreksi`);
  return (
    <ReaderPage variant="inner" current="/hasil" asOf={moment.at} mainClass="art">
      <LedgerView contest={contest} moment={moment} />
    </ReaderPage>
  );
}
