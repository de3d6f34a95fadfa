import { formatCount, formatPercent } from "@/lib/format-id";
import { toShareLabel } from "@/modules/results/labels";
import type { Leader } from "./leaders";

type ExtremeKind = "closest" | "largest" | "least-counted";

export type Extreme = { kind: ExtremeKind; region: string; text: string; remark: string };

export const EXTREME_NAMES: Readonly<Record<ExtremeKind, string>> = {
  closest: "Selisih terkecil",
  largest: "Bagian terbesar",
  "least-counted": "TPS paling sedikit",
};

/**
 * The region with the closest lead, with the largest share, and with the fewest polling stations counted.
 * The first two only among regions counted far enough to be read; each is left out where nothing qualifies.
 */
export function toExtremes(leaders: readonly Leader[]): Extreme[] {
  const readable = leaders.filter(({ candidacy, isFew }) => candidacy && !isFew);
  return [toClosest(readable), toLargest(readable), toLeastCounted(leaders)].filter(
    (extreme) => extreme !== null,
  );
}

const lowest = <Item>(items: readonly Item[], rank: (item: Item) => number): Item | undefined =>
  items.toSorted((a, b) => rank(a) - rank(b))[0];

const leadOf = ({ figures: { standings } }: Leader): number =>
  (standings[0]?.votes ?? 0) - (standings[1]?.votes ?? 0);

const toCoverage = ({ figures: { tpsPct } }: Leader): string =>
  tpsPct === null ? "Cakupan TPS tidak disebut." : `Dari ${formatPercent(tpsPct, 2)} % TPS.`;

function toClosest(leaders: readonly Leader[]): Extreme | null {
  const leader = lowest(leaders, leadOf);
  const [first, second] = leader?.figures.standings ?? [];
  if (!leader || !first || !second) return null;
  const text = `${first.candidacy.name} di atas ${second.candidacy.name} dengan selisih ${formatCount(leadOf(leader))} suara`;
  const remark = `${formatCount(first.votes ?? 0)} berbanding ${formatCount(second.votes ?? 0)}. ${toCoverage(leader)}`;
  return { kind: "closest", region: leader.figures.region.name, text, remark };
}

function toLargest(leaders: readonly Leader[]): Extreme | null {
  const leader = lowest(leaders, ({ figures }) => -(figures.standings[0]?.sharePct ?? 0));
  const first = leader?.figures.standings[0];
  if (!leader || !first) return null;
  const text = `${first.candidacy.name} ${toShareLabel(first)} persen`;
  return { kind: "largest", region: leader.figures.region.name, text, remark: toCoverage(leader) };
}

function toLeastCounted(leaders: readonly Leader[]): Extreme | null {
  const leader = lowest(
    leaders.filter(({ figures }) => figures.tpsPct !== null),
    ({ figures }) => figures.tpsPct ?? 100,
  );
  if (!leader) return null;
  const votes = leader.figures.validVotes;
  const text = `Baru ${formatPercent(leader.figures.tpsPct ?? 0, 2)} persen TPS${votes === null ? "" : `, ${formatCount(votes)} suara`}`;
  return {
    kind: "least-counted",
    region: leader.figures.region.name,
    text,
    remark: leader.isFew ? "Terlalu sedikit untuk dibaca sebagai urutan." : "Wilayah lain lebih lengkap.",
  };
}
