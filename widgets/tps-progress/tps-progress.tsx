import { TallyHundred } from "@/components/figures/tally-hundred";
import { formatCount } from "@/lib/format-id";
import { toCoverageCounts, toCoverageLabel } from "@/modules/results/labels";
import type { Reading } from "@/modules/results/reading.server";
import { ReadingFrame } from "@/modules/results/reading-frame";
import { coveragePct } from "@/modules/results/share";

export type TpsProgressViewProps = { reading: Reading; title?: string | undefined };

/** Coverage of one contest: one stroke for one polling station in a hundred. */
export function TpsProgressView({ reading, title }: TpsProgressViewProps) {
  const { contest, figures, since } = reading;
  const coverage = figures?.coverage ?? { counted: null, total: null };
  const pct = coveragePct(coverage.counted, coverage.total);
  const filled = pct === null ? 0 : Math.floor(pct);
  const headline = pct === null ? "Cakupan TPS belum diketahui" : `${filled} dari tiap 100 TPS sudah masuk`;
  const changed = since !== null && since.coverage.counted !== coverage.counted;
  return (
    <ReadingFrame
      reading={reading}
      aside
      showCoverage={false}
      what={`Kemajuan hitung nyata ${contest.name}`}
      title={title ?? headline}
    >
      {pct !== null && (
        <>
          <TallyHundred pct={pct} label={`${filled} turus terisi dari 100`} />
          <p className={changed ? "fig chg" : "fig"}>
            {toCoverageLabel(coverage)}
            <small>%</small>
          </p>
        </>
      )}
      <p className="fig-t">
        {toCoverageCounts(coverage) ?? "Sumber tidak menyebut berapa TPS yang sudah masuk."}
        {coverage.counted !== null && coverage.total !== null && (
          <>
            ; <span className="n">{formatCount(coverage.total - coverage.counted)} belum masuk</span>
          </>
        )}
      </p>
    </ReadingFrame>
  );
}
