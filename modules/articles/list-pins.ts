import type { Article } from "./frontmatter";
import { type JsonValue, walkTree } from "./tree";

/** Props of widgets that name a time whose figures must not move. */
const TIME_PROPS = ["at", "from", "to", "printed"];

/** Every time at which an article pins a contest: in its widgets, its lead figure and its as-of line. */
export function listPins(article: Article): { contest: string; at: string }[] {
  const pins: { contest: string; at: string }[] = [];
  const add = (contest: JsonValue | undefined, at: JsonValue | undefined) => {
    if (typeof contest === "string" && typeof at === "string") pins.push({ contest, at });
  };
  for (const node of walkTree(article.tree)) {
    if (node.type === "widget") for (const prop of TIME_PROPS) add(node.props.contest, node.props[prop]);
  }
  const { leadFigure } = article;
  if (leadFigure?.kind === "share") add(leadFigure.contest, leadFigure.at);
  if (leadFigure?.kind === "falls")
    for (const at of [leadFigure.from, leadFigure.to]) add(leadFigure.contest, at);
  add(article.asOfContest, article.asOf);
  return pins;
}
