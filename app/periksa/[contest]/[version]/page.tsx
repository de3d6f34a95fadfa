import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReaderPage } from "@/app/_parts/reader-page";
import { SnapshotCard } from "@/app/_parts/snapshot-card";
import { isSlug } from "@/lib/is-slug";
import { parseVersion } from "@/lib/parse-version";
import { tagPage } from "@/modules/delivery/tag-page.server";
import { getFiguresOfVersion } from "@/modules/results/figures.server";
import { listNearbyHeads } from "@/modules/results/history.server";
import { toAsOfLabel } from "@/modules/results/labels";
import { getPayloadByteLength } from "@/modules/results/payload.server";
import { getContest } from "@/modules/results/queries.server";
import { contestTag } from "@/modules/results/tags";

export const revalidate = 300;
export const dynamicParams = true;

type CheckProps = { params: Promise<{ contest: string; version: string }> };

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: CheckProps): Promise<Metadata> {
  const { contest, version } = await params;
  const found = isSlug(contest) ? await getContest(contest) : null;
  return found ? { title: `${found.name}, catatan ke-${version}`, robots: { index: false } } : {};
}

/** Where a number on any page leads: the snapshot, its source, its figures and the bytes they came from. */
export default async function CheckPage({ params }: CheckProps) {
  const { contest: slug, version: text } = await params;
  const version = parseVersion(text);
  const contest = isSlug(slug) ? await getContest(slug) : null;
  if (contest) await tagPage(contestTag(slug));
  const figures = contest && version !== null ? await getFiguresOfVersion(slug, version) : null;
  if (!contest || !figures) notFound();
  return (
    <ReaderPage
      variant="inner"
      asOf={figures.asOfPrecision === "year" ? null : figures.asOf}
      edition={`Catatan ke-${figures.version}`}
      mainClass="art"
    >
      <header className="art-h">
        <p className="kick">
          Periksa angka <span>· {contest.electionName}</span>
        </p>
        <h1>
          {contest.name},{" "}
          {figures.decisionNumber ? `Keputusan KPU ${figures.decisionNumber}` : `per ${toAsOfLabel(figures)}`}
        </h1>
        <p className="dek">Satu pembacaan, seperti yang kami catat: dari mana, kapan, dan dari berkas apa.</p>
      </header>
      <SnapshotCard
        contest={contest}
        figures={figures}
        byteLength={await getPayloadByteLength(figures.payloadSha256)}
        others={await listNearbyHeads(slug, figures.version)}
      />
    </ReaderPage>
  );
}
