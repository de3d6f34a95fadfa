import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReaderPage } from "@/app/_parts/reader-page";
import { type Hit, RegionHits } from "@/app/_parts/results/region-hits";
import { isSlug } from "@/lib/is-slug";
import { getContest, getRegion, searchRegions } from "@/modules/results/queries.server";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Cari wilayah", robots: { index: false } };

type SearchProps = {
  params: Promise<{ contest: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

/** Regions of a contest by name: the answer to a form, made for each question. */
export default async function SearchPage({ params, searchParams }: SearchProps) {
  const { contest: slug } = await params;
  const contest = isSlug(slug) ? await getContest(slug) : null;
  if (!contest) notFound();
  const query = [(await searchParams).q ?? ""].flat().join(" ").trim().slice(0, 60);
  const regions = query.length < 2 ? [] : await searchRegions(contest, query);
  const hits = await Promise.all(
    regions.map(async (region): Promise<Hit> => {
      const above = region.parentCode === null ? null : await getRegion(region.parentCode);
      return { region, above: above?.name ?? null };
    }),
  );
  return (
    <ReaderPage variant="inner" current="/hasil" asOf={null} mainClass="art">
      <RegionHits contest={contest} query={query} hits={hits} />
    </ReaderPage>
  );
}
