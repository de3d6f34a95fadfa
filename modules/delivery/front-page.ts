import type { Article } from "@/modules/articles/frontmatter";

type Section = { id: string; name: string };

export type FrontPage = {
  lead: Article | null;
  seconds: Article[];
  related: Article[];
  newest: Article[];
  /** Sections side by side, so many in a row that no row has more than four stories. */
  rows: SectionBlock[][];
};

export type SectionBlock = { section: Section; articles: Article[] };

const SECONDS = 3;
const NEWEST = 5;
const RELATED = 3;
const PER_SECTION = 4;
const PER_ROW = 4;

/**
 * The front page as the editors chose it, filled up by the newest where their choice is missing or was refused:
 * a story that does not pass its checks never leaves a hole. `articles` are published ones, newest first.
 */
export function toFrontPage(
  articles: readonly Article[],
  choice: { lead: string; seconds: readonly string[] },
  sections: readonly Section[],
): FrontPage {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const lead = bySlug.get(choice.lead) ?? articles[0] ?? null;
  const rest = articles.filter((article) => article !== lead);
  const chosen = choice.seconds
    .flatMap((slug) => bySlug.get(slug) ?? [])
    .filter((article) => article !== lead);
  const seconds = [...new Set([...chosen, ...rest])].slice(0, SECONDS);
  const above = new Set([lead, ...seconds]);
  const named = (lead?.readAlso ?? []).flatMap((slug) => bySlug.get(slug) ?? []);
  const kindred = rest.filter(({ topics }) => topics.some((topic) => lead?.topics.includes(topic)));
  const related = [...new Set([...named, ...kindred])].filter((article) => !above.has(article));
  return {
    lead,
    seconds,
    related: related.slice(0, RELATED),
    newest: articles.filter((article) => !above.has(article)).slice(0, NEWEST),
    rows: toRows(
      sections
        .map((section) => ({ section, articles: toSectionStories(articles, section.id, above) }))
        .filter(({ articles: stories }) => stories.length > 0),
    ),
  };
}

/** Fills rows in the order of the sections; a section is never parted. */
function toRows(blocks: readonly SectionBlock[]): SectionBlock[][] {
  const rows: SectionBlock[][] = [];
  for (const block of blocks) {
    const row = rows.at(-1);
    const taken = row?.reduce((sum, { articles }) => sum + articles.length, 0) ?? PER_ROW;
    if (row && taken + block.articles.length <= PER_ROW) row.push(block);
    else rows.push([block]);
  }
  return rows;
}

/** Only what does not already stand above: no story is on the page twice. */
function toSectionStories(
  articles: readonly Article[],
  section: string,
  above: ReadonlySet<Article | null>,
): Article[] {
  const own = articles.filter((article) => article.section === section);
  const fresh = own.filter((article) => !above.has(article));
  return fresh.slice(0, PER_SECTION);
}
