import type { Article, ArticleMeta } from "./frontmatter";
import { toNameHint } from "./nearest-name";
import type { Report } from "./problem";
import { type ArticleTree, walkTree } from "./tree";

/** Ids and slugs that exist. Null where that cannot be told (its file is unreadable): then nothing is refused for it. */
export type KnownNames = {
  sections: ReadonlySet<string> | null;
  topics: ReadonlySet<string> | null;
  authors: ReadonlySet<string> | null;
  articles: ReadonlySet<string> | null;
};

type Reference = { kind: keyof KnownNames; key: string; name: string };

const KIND_TEXT = { sections: "Rubrik", topics: "Topik", authors: "Penulis", articles: "Artikel" } as const;

const listReferences = (meta: ArticleMeta, tree: ArticleTree | null): Reference[] => {
  const references: Reference[] = [
    { kind: "sections", key: "section", name: meta.section },
    ...meta.topics.map((name) => ({ kind: "topics" as const, key: "topics", name })),
    ...meta.authors.map((name) => ({ kind: "authors" as const, key: "authors", name })),
    ...meta.readAlso.map((name) => ({ kind: "articles" as const, key: "readAlso", name })),
  ];
  for (const node of tree ? walkTree(tree) : [])
    if (node.type === "widget" && typeof node.props.slug === "string")
      references.push({ kind: "articles", key: "slug=", name: node.props.slug });
  return references;
};

const isUnknown = ({ kind, name }: Reference, known: KnownNames) =>
  known[kind] !== null && !known[kind].has(name);

/** Whether everything an article names exists. Quick; for places in the file use `checkReferences`. */
export const hasUnknownReferences = (article: Article, known: KnownNames): boolean =>
  listReferences(article, article.tree).some((reference) => isUnknown(reference, known));

/** Whether its page can be put together: section, topics and authors exist. */
export const isPlaceable = (article: Article, known: KnownNames): boolean =>
  !listReferences(article, null).some(
    (reference) => reference.kind !== "articles" && isUnknown(reference, known),
  );

/** First place of `name` after its key: both stand in the source as written, so a search finds the place. */
const findName = (source: string, { key, name }: Reference): number => {
  const start = key === "slug=" ? source.indexOf("slug=") : source.search(new RegExp(`^${key}[ \\t]*:`, "m"));
  const word = new RegExp(`(?<![a-z0-9-])${name}(?![a-z0-9-])`, "g");
  word.lastIndex = Math.max(start, 0) + (start < 0 ? 0 : key.length);
  return word.exec(source)?.index ?? Math.max(start, 0);
};

/** Reports every section, topic, author and article that is named and does not exist. */
export const checkReferences = (
  source: string,
  meta: ArticleMeta,
  tree: ArticleTree | null,
  known: KnownNames,
  report: Report,
) => {
  for (const reference of listReferences(meta, tree)) {
    if (!isUnknown(reference, known)) continue;
    report({
      offset: findName(source, reference),
      rule: "rujukan/tidak-ada",
      message: `${KIND_TEXT[reference.kind]} \`${reference.name}\` tidak ada.`,
      fix: toNameHint(reference.name, known[reference.kind] ?? []),
    });
  }
};
