import { notFound, redirect } from "next/navigation";
import { ReaderPage } from "@/app/_parts/reader-page";
import { findPlace } from "@/app/_parts/results/find-place";
import { type MomentQuery, readMoment, toMomentMetadata } from "@/app/_parts/results/read-moment";
import { RegionView } from "@/app/_parts/results/region-view";
import { toMomentPath } from "@/modules/results/moment";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ contest: string; region: string }>; searchParams: MomentQuery };

export async function generateMetadata({ params, searchParams }: Props) {
  const { contest, region } = await params;
  const found = await findPlace(contest, region);
  if (!found) return {};
  const title = `${found.place.name}: ${found.contest.name}`;
  return toMomentMetadata(searchParams, `/hasil/${contest}/${region}`, title);
}

/** `/hasil/<contest>/<code>?per=…`, by the rewrites of next.config. */
export default async function RegionAtPage({ params, searchParams }: Props) {
  const { contest: slug, region: code } = await params;
  const found = await findPlace(slug, code);
  if (!found) notFound();
  const moment = await readMoment(searchParams, `/hasil/${slug}/${code}`);
  if (code === found.contest.regionCode) redirect(toMomentPath(`/hasil/${slug}`, moment));
  return (
    <ReaderPage variant="inner" current="/hasil" asOf={moment.at} mainClass="art">
      <RegionView {...found} moment={moment} />
    </ReaderPage>
  );
}
