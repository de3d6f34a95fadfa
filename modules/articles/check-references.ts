import { type Article, SLUG_PATTERN } from "./frontmatter";
import { getNearestName, toNameHint } from "./nearest-name";
import type { HeadReading } from "./parse-yaml";
import type { Report } from "./problem";
import { readAttribute } from "./read-attribute";
import type { Range } from "./source-text";
import { endOf, isWidgetNode, type SyntaxNode, startOf, walkSyntax } from "./syntax-tree";
import { walkTree } from "./tree";

/** Ids and slugs that exist. Null where that cannot be told (its file is unreadable): then nothing is refused for it. */
export type KnownNames = {
  sections: ReadonlySet<string> | null;
  topics: ReadonlySet<string> | null;
  authors: ReadonlySet<string> | null;
  articles: ReadonlySet<string> | null;
};

type Kind = keyof KnownNames;
type Reference = { kind: Kind; name: string };

const KIND_TEXT = { sections: "Rubrik", topics: "Topik", authors: "Penulis", articles: "Artikel" } as const;
const HEAD_LISTS = [
  ["topics", "topics"],
  ["authors", "authors"],
  ["articles", "readAlso"],
] as const;

const listReferences = ({ section, topics, authors, readAlso, tree }: Article): Reference[] => {
  const references: Reference[] = [
    { kind: "sections", name: section },
    ...topics.map((name) => ({ kind: "topics" as const, name })),
    ...authors.map((name) => ({ kind: "authors" as const, name })),
    ...readAlso.map((name) => ({ kind: "articles" as const, name })),
  ];
  for (const node of walkTree(tree))
    if (node.type === "widget" && typeof node.props.slug === "string")
      references.push({ kind: "articles", name: node.props.slug });
  return references;
};

const isUnknown = ({ kind, name }: Reference, known: KnownNames) =>
  known[kind] !== null && !known[kind].has(name);

/** Whether everything an article names exists. Quick; for places in the file use `checkReferences`. */
export const hasUnknownReferences = (article: Article, known: KnownNames): boolean =>
  listReferences(article).some((reference) => isUnknown(reference, known));

/** Whether its page can be put together: section, topics and authors exist. */
export const isPlaceable = (article: Article, known: KnownNames): boolean =>
  !listReferences(article).some((reference) => reference.kind !== "articles" && isUnknown(reference, known));

const listHeadReferences = (head: HeadReading): (Reference & { place: Range | null })[] => {
  const values = (typeof head.value === "object" && head.value !== null ? head.value : {}) as Record<
    string,
    unknown
  >;
  const section = values.section;
  return [
    ...(typeof section === "string"
      ? [{ kind: "sections" as const, name: section, place: head.find(["section"]) }]
      : []),
    ...HEAD_LISTS.flatMap(([kind, key]) => {
      const names: unknown = values[key];
      return Array.isArray(names)
        ? names.flatMap((name, index) =>
            typeof name === "string" ? [{ kind, name, place: head.find([key, index]) }] : [],
          )
        : [];
    }),
  ];
};

/** The `slug` of each widget, with the place of the attribute. */
const listWidgetReferences = (tree: SyntaxNode): (Reference & { place: Range | null })[] =>
  [...walkSyntax(tree)].filter(isWidgetNode).flatMap((node) => {
    const attribute = node.attributes?.find(({ name }) => name === "slug");
    const literal = attribute && readAttribute(attribute);
    return attribute && literal?.ok && typeof literal.value === "string"
      ? [
          {
            kind: "articles" as const,
            name: literal.value,
            place: { start: startOf(attribute), end: endOf(attribute) },
          },
        ]
      : [];
  });

/** The name itself where it stands plainly in its place, quoted or not. */
const toNamePlace = (source: string, name: string, place: Range | null): Range => {
  if (!place) return { start: 0, end: 0 };
  const at = source.slice(place.start, place.end).indexOf(name);
  return at < 0 ? place : { start: place.start + at, end: place.start + at + name.length };
};

/** Reports every section, topic, author and article that is named and does not exist. */
export const checkReferences = (
  source: string,
  head: HeadReading | null,
  tree: SyntaxNode | null,
  known: KnownNames,
  report: Report,
) => {
  const references = [...(head ? listHeadReferences(head) : []), ...(tree ? listWidgetReferences(tree) : [])];
  for (const reference of references) {
    const { kind, name } = reference;
    // What is no name at all was told of as a value.
    if (!SLUG_PATTERN.test(name) || !isUnknown(reference, known)) continue;
    const { start, end } = toNamePlace(source, name, reference.place);
    const nearest = getNearestName(name, known[kind] ?? []);
    report({
      offset: start,
      end,
      rule: "rujukan/tidak-ada",
      message: `${KIND_TEXT[kind]} \`${name}\` tidak ada.`,
      fix: toNameHint(name, known[kind] ?? []),
      mend: nearest
        ? { label: `Ganti dengan ${nearest}`, edits: [{ start, end, text: nearest }] }
        : undefined,
    });
  }
};
