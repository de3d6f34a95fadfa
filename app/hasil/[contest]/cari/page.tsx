import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReaderPage } from "@/app/_parts/reader-page";
import { findContest } from "@/app/_parts/results/find-place";
import { readMoment } from "@/app/_parts/results/read-moment";
import { type Hit, RegionHits } from "@/app/_parts/results/region-hits";
import { getRegion, searchRegions } from "@/modules/results/queries.server";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Cari wilayah", robots: { index: false } };

type SearchProps = {
  params: Promise<{ contest: string }>;
  searchParams: Promise<{ q?: string | string[]; per?: string | string[] }>;
};

/** Regions of a contest by name: the answer to a form, made for each question. */
export default async function SearchPage({ params, searchParams }: SearchProps) {
  const { contest: slug } = await params;
  const contest = await findContest(slug);
  if (!contest) notFound();
  const asked = await searchParams;
  const moment = asked.per ? await readMoment(searchParams, `/hasil/${slug}`) : null;
  const query = [asked.q ?? ""].flat().join(" ").trim().slice(0, 60);
  const regions = query.length < 2 ? [] : await searchRegions(contest, query);
  const hits = await Promise.all(
    regions.map(async (region): Promise<Hit> => {
      const above = region.parentCode === null ? null : await getRegion(region.parentCode);
      return { region, above: above?.name ?? null };
    }),
  );
  return (
    <ReaderPage variant="inner" current="/hasil" asOf={moment?.at ?? null} mainClass="art">
      <RegionHits contest={contest} query={query} hits={hits} moment={moment} />
    </ReaderPage>
  );
}
