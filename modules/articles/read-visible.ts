import { isMap, isNode, isScalar, parseDocument } from "yaml";
import { checkLimits } from "./check-limits";
import { mdxProcessor } from "./mdx-processor";
import { findFrontmatter, parseFrontmatter } from "./parse-frontmatter";
import { listBodyBlocks, toHeadBlocks, type VisibleBlock } from "./visible-text";

const ignore = () => {};

/**
 * What readers see of an article's source, block by block with its place. Null where the source cannot be read. Checks
 * nothing else: also for versions of the past, whose widgets may be gone.
 */
export function readVisible(source: string): VisibleBlock[] | null {
  const { meta, body } = parseFrontmatter(source, ignore);
  if (!meta || !checkLimits(body, ignore)) return null;
  try {
    const head = toHeadBlocks(meta).map((block) => ({ ...block, range: findHeadValue(source, block.where) }));
    return [...head, ...listBodyBlocks(mdxProcessor.parse(body))];
  } catch {
    return null;
  }
}

/** Where the value of a key of the head stands in the source; null where there is none. */
export function findHeadValue(source: string, key: string): { start: number; end: number } | null {
  const found = findFrontmatter(source);
  if (!found) return null;
  const { contents } = parseDocument(source.slice(found.start, found.end), { logLevel: "silent" });
  if (!isMap(contents)) return null;
  const pair = contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  const node = isNode(pair?.value) && pair.value.range ? pair.value : pair?.key;
  if (!isNode(node) || !node.range) return null;
  return { start: found.start + node.range[0], end: found.start + node.range[1] };
}
