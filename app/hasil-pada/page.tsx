import { ReaderPage } from "@/app/_parts/reader-page";
import { ContestList } from "@/app/_parts/results/contest-list";
import { type MomentQuery, readMoment, toMomentMetadata } from "@/app/_parts/results/read-moment";
import { listContests } from "@/modules/results/queries.server";

export const dynamic = "force-dynamic";

type Props = { searchParams: MomentQuery };

export const generateMetadata = ({ searchParams }: Props) =>
  toMomentMetadata(searchParams, "/hasil", "Hasil: semua hitungan");

/** `/hasil?per=…`, by the rewrites of next.config. */
export default async function ResultsAtPage({ searchParams }: Props) {
  const moment = await readMoment(searchParams, "/hasil");
  return (
    <ReaderPage variant="inner" current="/hasil" asOf={moment.at} mainClass="art">
      <ContestList contests={await listContests()} moment={moment} />
    </ReaderPage>
  );
}
