import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReaderPage } from "@/app/_parts/reader-page";
import { findUnit } from "@/app/_parts/results/find-place";
import { RehearsalNote } from "@/app/_parts/results/notes";
import { SnapshotCard } from "@/app/_parts/snapshot-card";
import { parseVersion } from "@/lib/parse-version";
import { getFiguresOfVersion } from "@/modules/results/figures.server";
import { listNearbyHeads } from "@/modules/results/history.server";
import { toAsOfLabel } from "@/modules/results/labels";
import { getPayloadByteLength } from "@/modules/results/payload.server";

export const revalidate = 300;
export const dynamicParams = true;

type CheckProps = { params: Promise<{ contest: string; unit: string; version: string }> };

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: CheckProps): Promise<Metadata> {
  const { contest, unit, version } = await params;
  const found = await findUnit(contest, unit);
  if (!found) return {};
  return {
    title: `${found.contest.name}, ${found.place.name}, catatan ke-${version}`,
    robots: { index: false },
  };
}

/** Not kept, and so not tagged (modules/delivery/kept-pages.mjs). Where a number of a region leads: the snapshot of its file, its source, its figures and the bytes they came from. */
export default async function CheckUnitPage({ params }: CheckProps) {
  const { contest: slug, unit, version: text } = await params;
  const version = parseVersion(text);
  const found = version === null ? null : await findUnit(slug, unit);
  if (!found || version === null) notFound();
  const { code } = found.place;
  const figures = await getFiguresOfVersion(slug, version, code);
  if (!figures) notFound();
  const name = `${found.contest.name}, ${found.place.name}`;
  return (
    <ReaderPage variant="inner" asOf={figures.asOf} edition={`Catatan ke-${version}`} mainClass="art">
      <header className="art-h">
        <p className="kick">
          Periksa angka <span>· {found.contest.electionName}</span>
        </p>
        <h1>
          {name}, per {toAsOfLabel(figures)}
        </h1>
        <p className="dek">Satu pembacaan berkas wilayah ini: dari mana, kapan, dan dari berkas apa.</p>
        <p>
          <a href={code.includes(":") ? `/hasil/${slug}/kursi` : `/hasil/${slug}/${code}`}>
            Hasil {found.place.name}
          </a>
        </p>
      </header>
      <RehearsalNote isRehearsal={found.contest.isRehearsal} />
      <SnapshotCard
        contest={{ ...found.contest, name }}
        figures={figures}
        byteLength={await getPayloadByteLength(figures.payloadSha256)}
        others={await listNearbyHeads(slug, figures.version, code)}
      />
    </ReaderPage>
  );
}
