import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReaderPage } from "@/app/_parts/reader-page";
import { parseThreshold } from "@/app/_parts/seats/read-threshold";
import { SeatsView } from "@/app/_parts/seats/seats-view";
import { isSlug } from "@/lib/is-slug";
import { getSeatReading } from "@/modules/results/seat-reading.server";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Kursi dengan ambang yang diandaikan",
  robots: { index: false },
};

type SupposedSeatsProps = {
  params: Promise<{ contest: string }>;
  searchParams: Promise<{ ambang?: string | string[] }>;
};

/** `/hasil/<contest>/kursi?ambang=…`, by the rewrites of next.config. */
export default async function SupposedSeatsPage({ params, searchParams }: SupposedSeatsProps) {
  const { contest: slug } = await params;
  const asked = parseThreshold((await searchParams).ambang);
  const request = asked.kind === "threshold" ? { thresholdPct: asked.pct } : {};
  const reading = isSlug(slug) ? await getSeatReading(slug, request) : null;
  if (!reading) notFound();
  const law = reading.isSupposed ? await getSeatReading(slug) : null;
  const asOf = reading.sirekap.head?.asOf ?? reading.decided?.head.asOf ?? null;
  return (
    <ReaderPage variant="inner" current="/hasil" asOf={asOf} mainClass="art">
      <SeatsView
        reading={reading}
        {...(law ? { law } : {})}
        {...(asked.kind === "unreadable" ? { unreadable: asked.text } : {})}
      />
    </ReaderPage>
  );
}
