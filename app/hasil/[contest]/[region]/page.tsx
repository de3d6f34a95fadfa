import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { ReaderPage } from "@/app/_parts/reader-page";
import { findPlace } from "@/app/_parts/results/find-place";
import { RegionView } from "@/app/_parts/results/region-view";
import { isKeptRegion } from "@/modules/delivery/kept-pages.mjs";
import { tagPage } from "@/modules/delivery/tag-page.server";
import { getContestVersion } from "@/modules/results/queries.server";
import { contestTag, unitTag } from "@/modules/results/tags";

export const revalidate = 300;
export const dynamicParams = true;

type RegionProps = { params: Promise<{ contest: string; region: string }> };

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: RegionProps): Promise<Metadata> {
  const { contest, region } = await params;
  const found = await findPlace(contest, region);
  if (!found) return {};
  return {
    title: `${found.place.name}: ${found.contest.name}`,
    description: `Angka ${found.contest.name} di ${found.place.name}, dengan cakupan TPS dan sumbernya.`,
    alternates: { canonical: `/hasil/${contest}/${region}` },
    ...(found.contest.isRehearsal ? { robots: { index: false } } : {}),
  };
}

/** One place of a contest. Its figures may come from its own file or from the one above. */
export default async function RegionPage({ params }: RegionProps) {
  const { contest: slug, region: code } = await params;
  const found = await findPlace(slug, code);
  if (!found) notFound();
  const { contest, place } = found;
  if (place.code === contest.regionCode) permanentRedirect(`/hasil/${slug}`);
  if (isKeptRegion(code)) {
    const above = place.parentCode === null ? [] : [unitTag(slug, place.parentCode)];
    await tagPage(contestTag(slug), unitTag(slug, code), ...above);
  }
  const asOf = (await getContestVersion(slug))?.asOf ?? null;
  return (
    <ReaderPage variant="inner" current="/hasil" asOf={asOf} mainClass="art">
      <RegionView {...found} moment={null} />
    </ReaderPage>
  );
}
