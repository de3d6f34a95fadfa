import type { ArticleMeta } from "@/modules/articles/frontmatter";
import type { FactReader } from "@/modules/results/facts/fact-reader";
import { readFigures } from "@/modules/results/facts/read-figures";
import { type JudgedFact, judgeFact, type ReadBlock } from "./judge-fact";
import { listUnbound, toBacked, type Unbound } from "./list-unbound";
import { type Block, readBlocks } from "./read-blocks";
import { readHeadBlocks } from "./read-head";
import { toSentences } from "./sentences";

/** An article's numbers: what is bound, what is not, and the text that they stand in. */
export type ReadFacts = {
  source: string;
  blocks: readonly ReadBlock[];
  /** Headline, dek and kicker; they are among `blocks`. */
  heads: readonly Block[];
  facts: readonly JudgedFact[];
  unbound: readonly Unbound[];
  /** Figures that are bound or declared, as `number unit`. */
  backed: ReadonlySet<string>;
};

const toReadBlock = (block: Block): ReadBlock => ({
  block,
  figures: readFigures(block.text),
  sentences: toSentences(block.text),
});

/** Reads every figure of an article. `reader` null: what the data says is left out. */
export async function readFacts(
  source: string,
  { meta, reader }: { meta: ArticleMeta | null; reader: FactReader | null },
): Promise<ReadFacts> {
  const heads = readHeadBlocks(source);
  const blocks = [...heads, ...readBlocks(source)].map(toReadBlock);
  const facts: JudgedFact[] = [];
  for (const read of blocks)
    for (const mark of read.block.marks)
      if (mark.tag === "Fact") facts.push(await judgeFact(read, mark, { source, meta, reader }));
  const backed = toBacked(facts, blocks);
  return { source, blocks, heads, facts, unbound: listUnbound(blocks, backed), backed };
}
