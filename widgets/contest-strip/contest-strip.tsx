import { CoverageRule } from "@/components/figures/coverage-rule";
import { StateMark } from "@/components/figures/state-mark";
import { formatPercent } from "@/lib/format-id";
import { toLiveUntil } from "@/modules/results/count-state";
import {
  toAsOfLabel,
  toCoverageCounts,
  toCoverageLabel,
  toShareLabel,
  toSnapshotPath,
} from "@/modules/results/labels";
import type { Reading } from "@/modules/results/reading.server";
import { coveragePct } from "@/modules/results/share";
import { AsOf } from "@/modules/results/source-line";
import type { Standing } from "@/modules/results/types";

export type ContestStripViewProps = { reading: Reading };

/** So many stand in the strip; on a phone the middle ones are left out, the ends tell the story. */
const SHOWN = 10;
const PHONE_HIDDEN = { from: 4, to: 8 };

/** The main contest at a glance, under the masthead. */
export function ContestStripView({ reading }: ContestStripViewProps) {
  const { contest, figures, state, since } = reading;
  const known = (figures?.standings ?? []).filter(({ sharePct }) => sharePct !== null).slice(0, SHOWN);
  const earlier = new Map(since?.standings.map(({ candidacy, sharePct }) => [candidacy.slug, sharePct]));
  return (
    <section className="strip" aria-labelledby={`strip-${contest.slug}`} data-news={toNews(reading)}>
      <div className="strip-top">
        <h2 id={`strip-${contest.slug}`}>{contest.name}, hitung nyata Sirekap</h2>
        <StateMark state={state} until={toLiveUntil(state, figures?.asOf)} />
      </div>
      <ol style={{ ["--max" as string]: toMax(known) }}>
        {known.map((standing, index) => (
          <StripItem
            key={standing.candidacy.slug}
            standing={standing}
            wideOnly={known.length === SHOWN && index >= PHONE_HIDDEN.from && index < PHONE_HIDDEN.to}
            changed={since !== null && earlier.get(standing.candidacy.slug) !== standing.sharePct}
          />
        ))}
      </ol>
      <StripCoverage reading={reading} />
      <StripNote reading={reading} />
    </section>
  );
}

const toMax = (standings: readonly Standing[]): number =>
  Math.max(20, Math.ceil(Math.max(0, ...standings.map(({ sharePct }) => sharePct ?? 0)) / 5) * 5);

function StripItem({
  standing,
  wideOnly,
  changed,
}: {
  standing: Standing;
  wideOnly: boolean;
  changed: boolean;
}) {
  const { candidacy, sharePct } = standing;
  return (
    <li
      className={wideOnly ? "wide-only" : undefined}
      style={{ ["--v" as string]: sharePct ?? 0, ["--c" as string]: `var(--color-${candidacy.colorToken})` }}
    >
      <span className="tick">
        {candidacy.shortName === candidacy.name ? (
          candidacy.name
        ) : (
          <abbr title={candidacy.name}>{candidacy.shortName}</abbr>
        )}
      </span>{" "}
      <b className={changed ? "chg" : undefined}>{toShareLabel(standing)}&nbsp;%</b>
    </li>
  );
}

function StripCoverage({ reading: { figures } }: ContestStripViewProps) {
  const coverage = figures?.coverage ?? { counted: null, total: null };
  const pct = coveragePct(coverage.counted, coverage.total);
  if (pct === null) return <CoverageRule pct={null} label="Cakupan TPS belum diketahui" />;
  const label = (
    <>
      <b>{toCoverageLabel(coverage)}&nbsp;%</b> TPS masuk
    </>
  );
  return <CoverageRule pct={pct} label={label} detail={toCoverageCounts(coverage)} />;
}

function StripNote({ reading: { contest, figures, state } }: ContestStripViewProps) {
  if (!figures) return <p className="strip-note">Belum ada angka tidak sama dengan nol. Sumber: KPU.</p>;
  return (
    <p className="strip-note">
      Per <AsOf head={figures} />.{" "}
      {contest.thresholdPct !== null && (
        <>Garis tegak: ambang {formatPercent(contest.thresholdPct, 0)}&nbsp;%. </>
      )}
      Sumber:{" "}
      {figures.sourceUrl ? (
        <a href={figures.sourceUrl} rel="noopener">
          {figures.source}
        </a>
      ) : (
        figures.source
      )}
      . {state === "stale" && "KPU belum mengirim angka baru. "}Bukan penetapan.{" "}
      <a href={toSnapshotPath(figures)}>Periksa angka ini</a>
      <span data-offline-note="" hidden />
    </p>
  );
}

const toNews = ({ contest, figures, since }: Reading): string | undefined =>
  figures && since ? `Angka ${contest.name} diperbarui, per ${toAsOfLabel(figures)}.` : undefined;
