import type { Article } from "../frontmatter";
import { isApproved } from "../is-public";
import { toTextHash } from "../visible-text";
import { getBlocks } from "./chain";
import type { Ledger } from "./ledgers.server";

/** Why readers must not be given an article as its file has it now. */
export type Hold = "unrecorded" | "unreadable-ledger" | "unapproved";

/**
 * Whether what readers would see is what the ledger says they see. Null where it is, and where no ledger was begun.
 * With four eyes, nothing appears for the first time, nor by the clock, unless its revision is approved.
 */
export function toHold(article: Article, ledger: Ledger, fourEyes: boolean): Hold | null {
  if (article.status === "draft" || article.status === "review" || article.status === "withdrawn")
    return null;
  if (ledger.kind === "unreadable") return "unreadable-ledger";
  const blocks = ledger.kind === "none" ? null : getBlocks(ledger.entries);
  const mustBeApproved = blocks === null || article.status !== "published";
  if (fourEyes && mustBeApproved && !isApproved(article)) return "unapproved";
  return blocks === null || toTextHash(blocks) === article.textHash ? null : "unrecorded";
}
