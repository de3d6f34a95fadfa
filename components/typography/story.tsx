import type { ReactNode } from "react";
import { Kicker } from "./kicker";

export type StoryProps = {
  href: string;
  title: string;
  kicker?: { label: string; detail?: string };
  dek?: string;
  /** The typographic figure that stands above the headline: a BigNumber. */
  figure?: ReactNode;
  /** What stands under the dek: a small table. */
  body?: ReactNode;
  meta?: ReactNode;
  size?: "small" | "large";
  /** 2 on a list page, where nothing stands between the title of the page and its stories. */
  headingLevel?: 2 | 3;
};

/** One story of a front page or a list. */
export function Story(props: StoryProps) {
  const { href, title, kicker, dek, figure, body, meta, size = "small", headingLevel = 3 } = props;
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <article className={size === "large" ? "story story-l" : "story"}>
      {kicker === undefined ? null : <Kicker {...kicker} />}
      {figure}
      <Heading>
        <a href={href}>{title}</a>
      </Heading>
      {dek === undefined ? null : <p className="dek">{dek}</p>}
      {body}
      {meta === undefined ? null : <p className="meta">{meta}</p>}
    </article>
  );
}
