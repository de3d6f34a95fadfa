import "server-only";
import type { ArticleCheck } from "@/modules/articles/article-check";
import { parseFrontmatter } from "@/modules/articles/parse-frontmatter";
import type { Finding } from "@/modules/articles/problem";
import type { FactReader } from "@/modules/results/facts/fact-reader";
import { checkSources } from "./check-sources";
import { checkSums } from "./check-sums";
import { openFactReader } from "./fact-database.server";
import { findNearMiss, type Unbound } from "./list-unbound";
import { toNewDataFindings } from "./new-data";
import { type ReadFacts, readFacts } from "./read-facts";
import { suggestAddress } from "./suggest-address";

/**
 * Every figure of an article: bound ones against the database at their moment, sums against themselves, those with a unit and
 * nothing behind them. Without a database (no DATABASE_URL, or none of our tables) the data is not asked and everything else is
 * still told; see getFactDatabaseState.
 */
export const checkFacts: ArticleCheck = async ({ source, article, report }) => {
  const meta = article ?? parseFrontmatter(source, () => {}).meta;
  const reader = await openFactReader();
  const read = await readFacts(source, { meta, reader });
  for (const finding of await listFactFindings(read, { source, meta, reader })) report(finding);
};

type Context = { source: string; meta: Parameters<typeof toNewDataFindings>[1]; reader: FactReader | null };

async function listFactFindings(read: ReadFacts, { source, meta, reader }: Context): Promise<Finding[]> {
  const ofFacts = read.facts.flatMap(({ findings }) => findings);
  const isKnownWrong = (offset: number) =>
    ofFacts.some((finding) => finding.offset <= offset && offset < (finding.end ?? finding.offset + 1));
  const unbound: Finding[] = [];
  for (const claim of read.unbound)
    unbound.push(await toUnboundFinding(claim, read, { source, meta, reader }));
  return [
    ...ofFacts,
    ...read.blocks.flatMap((block) => checkSums(block, isKnownWrong)),
    ...checkSources(read, meta),
    ...unbound,
    ...toNewDataFindings(source, meta, read.facts),
  ];
}

async function toUnboundFinding(
  claim: Unbound,
  read: ReadFacts,
  { source, meta, reader }: Context,
): Promise<Finding> {
  const { range, text } = claim;
  const near = findNearMiss(claim, read.backed);
  // A headline says nothing that its text does not: there another digit is a slip.
  if (near !== null && read.heads.includes(claim.block))
    return {
      offset: range.start,
      end: range.end,
      rule: "angka/salah",
      message: `Judul menyebut \`${text}\`, teksnya ${near}.`,
      fix: `Tulis ${near}.`,
      mend: {
        label: `Ganti jadi ${near}`,
        edits: [{ start: range.start, end: range.start + claim.figure.text.length, text: near }],
      },
    };
  const address = reader && (await suggestAddress(claim, meta, reader));
  const isInHead = read.heads.includes(claim.block);
  const written = source.slice(range.start, range.end);
  return {
    offset: range.start,
    end: range.end,
    rule: "angka/tak-terikat",
    severity: "warning",
    message: `\`${text}\` belum terikat ke data dan belum disebut sumbernya.`,
    fix: isInHead
      ? "Ikat angka yang sama di dalam teks."
      : address
        ? `Ikat: \`<Fact of="${address}">${text}</Fact>\`.`
        : `Ikat: \`<Fact of="…">${text}</Fact>\`, atau sebut sumbernya: \`<Quoted source="…">${text}</Quoted>\`.`,
    ...(address && !isInHead
      ? {
          mend: {
            label: `Ikat ke ${address.slice(address.indexOf("/") + 1)}`,
            edits: [{ ...range, text: `<Fact of="${address}">${written}</Fact>` }],
          },
        }
      : {}),
  };
}
