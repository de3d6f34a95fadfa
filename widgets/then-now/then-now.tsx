import { ThenNow } from "@/components/figures/then-now";
import { formatCount } from "@/lib/format-id";
import {
  toCoverageCounts,
  toCoverageLabel,
  toDecisionLabel,
  toShareLabel,
  toSnapshotPath,
} from "@/modules/results/labels";
import { AsOf } from "@/modules/results/source-line";
import type { Contest, SnapshotFigures } from "@/modules/results/types";

export type ThenNowViewProps = {
  contest: Contest;
  party: string;
  printed: SnapshotFigures | null;
  now: SnapshotFigures | null;
  official: SnapshotFigures | null;
};

/** One share at three moments; the text of the story itself never changes. */
export function ThenNowView({ contest, party, printed, now, official }: ThenNowViewProps) {
  const standing = [now, printed]
    .flatMap((figures) => figures?.standings ?? [])
    .find((s) => s.candidacy.slug === party);
  const moments = [
    { label: "Saat berita dimuat", figures: printed },
    { label: "Pembacaan Sirekap terakhir", figures: now?.version === printed?.version ? null : now },
    { label: "Penetapan KPU", figures: official },
  ];
  return (
    <ThenNow
      id={`kini-${contest.slug}-${party}`}
      title="Angka ini kini"
      intro={`Teks berita tidak diubah. Bagian suara ${standing?.candidacy.shortName ?? party} di ${contest.shortName}:`}
      moments={moments.map(({ label, figures }) => toMoment(label, figures, party))}
    />
  );
}

function toMoment(label: string, figures: SnapshotFigures | null, party: string) {
  const standing = figures?.standings.find(({ candidacy }) => candidacy.slug === party);
  const detail = figures ? (
    <Origin figures={figures} votes={standing?.votes ?? null} />
  ) : (
    "Belum ada angka baru."
  );
  return { label, detail, value: standing ? toShareLabel(standing) : null };
}

function Origin({ figures, votes }: { figures: SnapshotFigures; votes: number | null }) {
  const decision = toDecisionLabel(figures);
  const coverage = toCoverageLabel(figures.coverage);
  return (
    <>
      {decision && figures.asOfPrecision === "year" ? (
        decision
      ) : (
        <>
          {decision ? `${decision}, ` : "Per "}
          <AsOf head={figures} />
        </>
      )}
      .{" "}
      {decision && votes !== null && figures.validVotes !== null
        ? `${formatCount(votes)} dari ${formatCount(figures.validVotes)} suara sah`
        : `${toCoverageCounts(figures.coverage) ?? "Cakupan TPS tidak disebut"}${coverage ? ` (${coverage} %)` : ""}`}
      . <a href={toSnapshotPath(figures)}>Periksa</a>
    </>
  );
}
