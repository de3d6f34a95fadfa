import "server-only";
import { listRegionFigures } from "@/modules/results/figures.server";
import { listRegions } from "@/modules/results/queries.server";
import { getReading } from "@/modules/results/reading.server";
import { UnknownContest } from "@/modules/results/unknown-contest";
import type { ThresholdRangeProps } from "./schema";
import { ThresholdRangeView } from "./threshold-range";

/** Query, then view: page, fragment and gallery all render this. */
export async function ThresholdRange(props: ThresholdRangeProps & { version?: number; since?: number }) {
  const reading = await getReading(props);
  if (!reading) return <UnknownContest contest={props.contest} />;
  const { contest, figures } = reading;
  const [known, figuresOf] = await Promise.all([
    listRegions(contest.regionCode),
    figures ? listRegionFigures(contest.slug, figures.version) : [],
  ]);
  // Every region once: one that the reading leaves out is unknown, not absent.
  const codes = new Set([...known, ...figuresOf.map(({ region }) => region)].map(({ code }) => code));
  const rows = new Map(figuresOf.map((row) => [row.region.code, row]));
  return (
    <ThresholdRangeView
      reading={reading}
      regions={[...codes].map((code) => rows.get(code) ?? null)}
      party={props.party}
      title={props.title}
    />
  );
}
