import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReaderPage } from "@/app/_parts/reader-page";
import { findContest } from "@/app/_parts/results/find-place";
import { SeatsView } from "@/app/_parts/seats/seats-view";
import { tagPage } from "@/modules/delivery/tag-page.server";

import { getSeatReading, toDistrictRoot } from "@/modules/results/seat-reading.server";
import { contestTag, unitTag } from "@/modules/results/tags";

export const revalidate = 300;
export const dynamicParams = true;

type SeatsPageProps = { params: Promise<{ contest: string }> };

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: SeatsPageProps): Promise<Metadata> {
  const { contest: slug } = await params;
  const contest = await findContest(slug);
  return contest ? { title: `Kursi ${contest.name}`, alternates: { canonical: `/hasil/${slug}/kursi` } } : {};
}

/** Seats under the threshold of the law; another one is asked for with `?ambang=`, which is a page of its own. */
export default async function SeatsPage({ params }: SeatsPageProps) {
  const { contest: slug } = await params;
  const contest = await findContest(slug);
  if (!contest) notFound();
  await tagPage(contestTag(slug), unitTag(slug, toDistrictRoot(contest)));
  const reading = await getSeatReading(slug);
  if (!reading) notFound();
  const asOf = reading.sirekap.head?.asOf ?? reading.decided?.head.asOf ?? null;
  return (
    <ReaderPage variant="inner" current="/hasil" asOf={asOf} mainClass="art">
      <SeatsView reading={reading} />
    </ReaderPage>
  );
}
