import type { ArticleMeta } from "@/modules/articles/frontmatter";
import type { Finding } from "@/modules/articles/problem";
import { toPrintedText } from "@/modules/results/facts/print-figure";
import type { FactValue } from "@/modules/results/facts/value";
import { toAsOfLabel, toAsOfMachine, toDecisionLabel } from "@/modules/results/labels";
import type { SnapshotHead } from "@/modules/results/types";
import type { JudgedFact } from "./judge-fact";
import { readHeadValues } from "./read-head";

/** A reading that came after all that a figure was taken from, of the same contest and book; null where there is none. */
export function toNewerHead(value: FactValue | null, now: FactValue | null): SnapshotHead | null {
  if (!value || !now) return null;
  const isNewer = (head: SnapshotHead): boolean => {
    const olds = value.heads.filter(
      ({ contest, ledger }) => contest === head.contest && ledger === head.ledger,
    );
    return olds.length > 0 && olds.every(({ asOf }) => Date.parse(asOf) < Date.parse(head.asOf));
  };
  return now.heads.find(isNewer) ?? null;
}

/** Whether a Fact's figures would be printed otherwise now. */
export const isMoved = ({ figures, parts }: JudgedFact): boolean =>
  parts.some(({ value, now }, index) => {
    const figure = figures[index];
    return (
      figure !== undefined &&
      value !== null &&
      now !== null &&
      toPrintedText(figure, value) !== toPrintedText(figure, now)
    );
  });

type Newer = { head: SnapshotHead; facts: JudgedFact[] };

/**
 * One finding for each contest and book that has a newer reading than the Facts were taken from, at the article's `asOf` or at
 * the first of them. Nothing is wrong with the text: a warning while it is being written, a hint once it is published.
 */
export function toNewDataFindings(
  source: string,
  meta: ArticleMeta | null,
  facts: readonly JudgedFact[],
): Finding[] {
  const groups = new Map<string, Newer>();
  for (const fact of facts)
    for (const { value, now } of fact.parts) {
      const head = toNewerHead(value, now);
      if (!head) continue;
      const key = `${head.contest} ${head.ledger}`;
      const group = groups.get(key) ?? { head, facts: [] };
      if (Date.parse(head.asOf) > Date.parse(group.head.asOf)) group.head = head;
      if (!group.facts.includes(fact)) group.facts.push(fact);
      groups.set(key, group);
    }
  return [...groups.values()].map((group) => toFinding(source, meta, group));
}

function toFinding(source: string, meta: ArticleMeta | null, { head, facts }: Newer): Finding {
  const moved = facts.filter(isMoved).length;
  const isOfArticle = head.ledger === "sirekap" && head.contest === meta?.asOfContest;
  const asOf = isOfArticle ? readHeadValues(source, ["asOf"]).get("asOf") : undefined;
  const [first] = facts;
  const isOut = meta !== null && !/^(?:draft|review|scheduled|embargoed)$/.test(meta.status);
  const label = toDecisionLabel(head) ?? `Data ${head.contest} ${toAsOfLabel(head)}`;
  return {
    offset: asOf?.start ?? first?.mark.start ?? 0,
    end: asOf?.end ?? first?.mark.end ?? 0,
    rule: "angka/data-baru",
    severity: isOut ? "hint" : "warning",
    message:
      moved === 0
        ? `${label} lebih baru; ${facts.length} angka terikat tetap sama.`
        : `${label} mengubah ${moved} dari ${facts.length} angka terikat.`,
    fix: isOut
      ? "Teks yang sudah terbit tidak diubah; pembaca melihat angka kini di bawah berita."
      : `Pakai data itu: \`${toAsOfMachine(head)}\`. Atau biarkan bila yang dimaksud memang saat itu.`,
  };
}
