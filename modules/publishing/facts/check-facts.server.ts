import "server-only";
import type { ArticleCheck } from "@/modules/articles/article-check";
import type { ArticleMeta } from "@/modules/articles/frontmatter";
import { parseFrontmatter } from "@/modules/articles/parse-frontmatter";
import type { Finding } from "@/modules/articles/problem";
import type { FactReader } from "@/modules/results/facts/fact-reader";
import { checkSources } from "./check-sources";
import { checkSums } from "./check-sums";
import { toHeadlineFinding, toUnboundFinding } from "./explain-unbound";
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
  const contests = [
    ...new Set([...(meta?.asOfContest ? [meta.asOfContest] : []), ...(article?.contests ?? [])]),
  ];
  for (const finding of await listFactFindings(read, { source, meta, contests, reader })) report(finding);
};

type Context = {
  source: string;
  meta: ArticleMeta | null;
  /** Those that the article cites, which an unbound figure may be of. */
  contests: readonly string[];
  reader: FactReader | null;
};

async function listFactFindings(read: ReadFacts, context: Context): Promise<Finding[]> {
  const ofFacts = read.facts.flatMap(({ findings }) => findings);
  const isKnownWrong = (offset: number) =>
    ofFacts.some((finding) => finding.offset <= offset && offset < (finding.end ?? finding.offset + 1));
  return [
    ...ofFacts,
    ...read.blocks.flatMap((block) => checkSums(block, isKnownWrong)),
    ...checkSources(read, context.meta),
    ...(await Promise.all(read.unbound.map((claim) => toFindingOf(claim, read, context)))),
    ...toNewDataFindings(context.source, context.meta, read.facts),
  ];
}

async function toFindingOf(claim: Unbound, read: ReadFacts, context: Context): Promise<Finding> {
  const isInHead = read.heads.includes(claim.block);
  // A headline says nothing that its text does not: there another digit is a slip.
  const near = isInHead ? findNearMiss(claim, read.backed) : null;
  if (near !== null) return toHeadlineFinding(claim, near);
  const { reader } = context;
  const suggestion = reader && !isInHead ? await suggestAddress(claim, context, reader) : null;
  return toUnboundFinding(claim, { source: read.source, isInHead, suggestion });
}
