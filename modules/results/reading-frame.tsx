import type { ReactNode } from "react";
import { WidgetFrame } from "@/components/widget/widget-frame";
import { formatCount } from "@/lib/format-id";
import { toLiveUntil } from "./count-state";
import {
  toAsOfLabel,
  toCoverageCounts,
  toCoverageLabel,
  toDecisionLabel,
  toSnapshotPath,
  toTpsLabel,
} from "./labels";
import type { Reading } from "./reading.server";
import { coveragePct } from "./share";
import { AsOf, SourceLine } from "./source-line";
import type { Contest } from "./types";

export type ReadingFrameProps = {
  reading: Reading;
  what: string;
  title: string;
  aside?: boolean;
  /** Left out by widgets whose own figure is the coverage. */
  showCoverage?: boolean;
  notes?: readonly ReactNode[];
  /** What it is now, for a pinned figure. */
  children?: ReactNode;
};

const SAY_SIREKAP = "Hitung nyata, bukan penetapan. Angka dapat naik, turun, dan dikoreksi.";
const SAY_OFFICIAL = "Penetapan KPU. Tidak dicampur dengan angka Sirekap.";

/** Stands above everything else in a widget that shows an invented count. */
const SAY_REHEARSAL = "Gladi: angka buatan, bukan hasil pemilu";

/** What a widget shows, by name; of a rehearsal it says first that its figures are invented. */
export const toWhat = (contest: Pick<Contest, "isRehearsal">, what: string): string =>
  contest.isRehearsal ? `${SAY_REHEARSAL} · ${what}` : what;

/** The frame of every result widget, filled from a reading: state, coverage, as-of, source, remarks. */
export function ReadingFrame({
  reading,
  what,
  title,
  aside,
  showCoverage = true,
  notes = [],
  children,
}: ReadingFrameProps) {
  const { figures, state } = reading;
  return (
    <WidgetFrame
      what={toWhat(reading.contest, what)}
      title={title}
      state={state}
      liveUntil={toLiveUntil(state, figures?.asOf)}
      {...(aside ? { aside } : {})}
      {...(showCoverage ? { coverage: toCoverage(reading) } : {})}
      warnings={toWarnings(reading)}
      say={reading.ledger === "official" ? SAY_OFFICIAL : SAY_SIREKAP}
      notes={[...notes, ...toCurrentNote(reading)]}
      source={figures ? <SourceLine head={figures} /> : "Sumber: KPU. Pembacaan pertama belum tercatat."}
      reserve={toReserve(reading)}
      news={toNews(reading)}
    >
      {children}
    </WidgetFrame>
  );
}

function toCoverage({ figures, ledger }: Reading) {
  if (!figures) return { pct: null, label: "Belum ada TPS tercatat" };
  if (ledger === "official") {
    const counts = figures.validVotes === null ? null : `${formatCount(figures.validVotes)} suara sah`;
    return {
      pct: 100,
      label: <b>{figures.placeCode === "0" ? "Rekapitulasi nasional" : "Rekapitulasi resmi"}</b>,
      detail: counts,
    };
  }
  const { counted, total } = figures.coverage;
  const pct = coveragePct(counted, total);
  // Of a row in a file the source prints progress alone.
  if (pct === null && figures.tpsPct !== null) {
    const label = (
      <>
        <b>{toTpsLabel(figures.tpsPct)}&nbsp;%</b> TPS masuk
      </>
    );
    return { pct: figures.tpsPct, label, detail: toCoverageCounts(figures.coverage) };
  }
  if (pct === null)
    return { pct: null, label: toCoverageCounts(figures.coverage) ?? "Cakupan TPS tidak disebut sumber" };
  const label = (
    <>
      <b>{toCoverageLabel(figures.coverage)}&nbsp;%</b> TPS masuk
    </>
  );
  return { pct, label, detail: toCoverageCounts(figures.coverage) };
}

function toWarnings({ state, falls, previous, figures }: Reading): ReactNode[] {
  if (state === "stale") return ["KPU belum mengirim angka baru. Yang tampil adalah pembacaan terakhir."];
  if (state === "dark") {
    return [
      "Sumber tidak menampilkan hasil. Nol semua setelah ada angka bukan hasil; kami menahan pembacaan terakhir.",
    ];
  }
  if (state === "closed") return ["Hitungan ini sudah ditutup. Angka di sini tidak berubah lagi."];
  if (state === "corrected" && previous && figures) {
    return [
      <>
        {falls.length} dari {figures.standings.length} perolehan turun sejak <AsOf head={previous} />. Itu
        koreksi, dan kami mencatatnya.
      </>,
    ];
  }
  return [];
}

/** Always one line: which reading this is, or since when something on it has changed. */
/** Beside every pinned figure: how far the count is now, and where that is laid open. */
function toCurrentNote({ current }: Reading): ReactNode[] {
  if (!current) return [];
  const coverage = toCoverageLabel(current.coverage);
  const decision = toDecisionLabel(current);
  return [
    <>
      {decision ? "Kini berlaku: " : "Pembacaan kini: "}
      {coverage === null ? "" : `${coverage} % TPS, `}
      <a href={toSnapshotPath(current)}>
        {decision ?? (
          <>
            per <AsOf head={current} />
          </>
        )}
      </a>
      .
    </>,
  ];
}

function toReserve({ figures, since }: Reading): string {
  if (!figures) return "Angka muncul di sini begitu tercatat.";
  return since
    ? `Tanda: berubah sejak ${toAsOfLabel(since)}.`
    : `Catatan ke-${figures.version} dalam buku kami.`;
}

/** Only where something has changed: a version may also grow by an older file or by the other ledger. */
function toNews({ contest, figures, since }: Reading): string | undefined {
  if (!figures || !since) return undefined;
  const coverage = toCoverageLabel(figures.coverage);
  return `Angka ${contest.name} diperbarui${coverage ? `: ${coverage} persen TPS masuk` : ""}, per ${toAsOfLabel(figures)}.`;
}
