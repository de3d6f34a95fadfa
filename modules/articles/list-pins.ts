import type { Article } from "./frontmatter";
import { type JsonValue, walkTree } from "./tree";
import type { WidgetSchemas } from "./widget-schema";

/** Props of widgets that name a time whose figures must not move. */
const TIME_PROPS = ["at", "from", "to", "printed"];

/** The article's own time in a book: that of its Sirekap figures, or of its text, since decisions hold until the next one. */
const toOwnTime = (article: Article, contest: string, ledger: "sirekap" | "official"): string | undefined =>
  ledger === "official"
    ? (article.updatedAt ?? article.publishedAt)
    : article.asOfContest === contest
      ? article.asOf
      : undefined;

/** Every time at which an article pins a contest: in its widgets and bound figures, its lead figure and its as-of line. */
export function listPins(article: Article, schemas: WidgetSchemas): { contest: string; at: string }[] {
  const pins: { contest: string; at: string }[] = [];
  const add = (contest: JsonValue | undefined, at: JsonValue | undefined) => {
    if (typeof contest === "string" && typeof at === "string") pins.push({ contest, at });
  };
  for (const node of walkTree(article.tree)) {
    if (node.type !== "widget") continue;
    for (const prop of TIME_PROPS) add(node.props.contest, node.props[prop]);
    for (const { contest, ledger, at } of schemas[node.tag]?.cites?.(node.props) ?? [])
      add(contest, at ?? toOwnTime(article, contest, ledger));
  }
  const { leadFigure } = article;
  if (leadFigure?.kind === "share") add(leadFigure.contest, leadFigure.at);
  if (leadFigure?.kind === "falls")
    for (const at of [leadFigure.from, leadFigure.to]) add(leadFigure.contest, at);
  add(article.asOfContest, article.asOf);
  return pins;
}
