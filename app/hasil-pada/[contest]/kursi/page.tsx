import { notFound } from "next/navigation";
import { ReaderPage } from "@/app/_parts/reader-page";
import { findContest } from "@/app/_parts/results/find-place";
import { type MomentQuery, readMoment, toMomentMetadata } from "@/app/_parts/results/read-moment";
import { parseThreshold } from "@/app/_parts/seats/read-threshold";
import { SeatsView } from "@/app/_parts/seats/seats-view";
import { getSeatReading } from "@/modules/results/seat-reading.server";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ contest: string }>;
  searchParams: MomentQuery & Promise<{ ambang?: string | string[] }>;
};

export async function generateMetadata({ params, searchParams }: Props) {
  const contest = await findContest((await params).contest);
  if (!contest) return {};
  return toMomentMetadata(searchParams, `/hasil/${contest.slug}/kursi`, `Kursi ${contest.name}`);
}

/** `/hasil/<contest>/kursi?per=…`, with or without `ambang=`, by the rewrites of next.config. */
export default async function SeatsAtPage({ params, searchParams }: Props) {
  const contest = await findContest((await params).contest);
  if (!contest) notFound();
  const moment = await readMoment(searchParams, `/hasil/${contest.slug}/kursi`);
  const { ambang } = await searchParams;
  const asked = ambang === undefined ? null : parseThreshold(ambang);
  const reading = await getSeatReading(contest.slug, {
    at: moment.at,
    ...(asked?.kind === "threshold" ? { thresholdPct: asked.pct } : {}),
  });
  if (!reading) notFound();
  const law = reading.isSupposed ? await getSeatReading(contest.slug, { at: moment.at }) : null;
  return (
    <ReaderPage variant="inner" current="/hasil" asOf={moment.at} mainClass="art">
      <SeatsView
        reading={reading}
        moment={moment}
        {...(law ? { law } : {})}
        {...(asked?.kind === "unreadable" ? { unreadable: asked.text } : {})}
      />
    </ReaderPage>
  );
}
