import "server-only";
import { join } from "node:path";
import { z } from "zod";
import { SLUG_PATTERN } from "./frontmatter";
import { parseYaml } from "./parse-yaml";
import { type Problem, toSortedProblems } from "./problem";
import { readSource } from "./read-source.server";
import { toSourceText } from "./source-text";

const text = z.string().trim().min(1);
const slug = z.string().regex(SLUG_PATTERN, "harus huruf kecil, angka, dan tanda hubung");

const uniqueById = <Item extends z.ZodObject<{ id: z.ZodString }>>(item: Item) =>
  z.array(item).superRefine((items, context) => {
    const seen = new Set<string>();
    items.forEach((entry, index) => {
      const { id } = entry as { id: string };
      if (seen.has(id))
        context.addIssue({ code: "custom", path: [index, "id"], message: `\`${id}\` sudah dipakai di atas` });
      seen.add(id);
    });
  });

const sectionSchema = z.strictObject({ id: slug, name: text, description: text });
const authorSchema = z.strictObject({ id: slug, name: text, role: text, bio: text });
const siteSchema = z.looseObject({
  name: text,
  promise: text,
  description: text,
  footer: text.optional(),
  about: z.array(z.strictObject({ id: slug, heading: text, paragraphs: z.array(text).min(1) })),
  states: z.array(z.strictObject({ id: slug, name: text, meaning: text })).default([]),
});
const frontSchema = z.strictObject({
  lead: slug,
  seconds: z.array(slug).max(3, "paling banyak tiga"),
  mostRead: z.array(slug).default([]),
});

export type Section = z.output<typeof sectionSchema>;
export type Topic = Section;
export type Author = z.output<typeof authorSchema>;
export type Site = z.output<typeof siteSchema>;
export type Front = z.output<typeof frontSchema>;

/** Everything but articles. A part whose file has never been readable is null. */
export type Catalog = {
  sections: Section[] | null;
  topics: Topic[] | null;
  authors: Author[] | null;
  site: Site | null;
  front: Front | null;
  problems: Problem[];
};

export type ContentCatalog = { read: () => Promise<Catalog> };

/** One catalog file; keeps what it last said well, so that a typing slip in it takes nothing from readers. */
const makeFile = <Schema extends z.ZodType>(
  contentDir: string,
  name: string,
  schema: Schema,
  label: string,
) => {
  let stamp = "";
  let value: z.output<Schema> | null = null;
  let problems: Problem[] = [];
  return async (): Promise<{ value: z.output<Schema> | null; problems: Problem[] }> => {
    const file = `${label}/${name}`;
    const read = await readSource(join(contentDir, name), file);
    if (!read.ok) return { value, problems: [read.failure] };
    if (read.value.hash === stamp) return { value, problems };
    const source = toSourceText(file, read.value.source);
    const found: Problem[] = [];
    const parsed = parseYaml(read.value.source, schema, (finding) => found.push(source.toProblem(finding)));
    stamp = read.value.hash;
    problems = found;
    if (parsed !== null) value = parsed;
    return { value, problems };
  };
};

/**
 * Sections, topics, authors, site text and the front page's choice, from `content/*.yaml`.
 * Read anew at each call (five small files), parsed when their bytes changed.
 */
export const createContentCatalog = ({
  contentDir,
  label = contentDir,
}: {
  contentDir: string;
  label?: string;
}): ContentCatalog => {
  const readSections = makeFile(contentDir, "sections.yaml", uniqueById(sectionSchema), label);
  const readTopics = makeFile(contentDir, "topics.yaml", uniqueById(sectionSchema), label);
  const readAuthors = makeFile(contentDir, "authors.yaml", uniqueById(authorSchema), label);
  const readSite = makeFile(contentDir, "site.yaml", siteSchema, label);
  const readFront = makeFile(contentDir, "front.yaml", frontSchema, label);
  return {
    read: async () => {
      const [sections, topics, authors, site, front] = await Promise.all([
        readSections(),
        readTopics(),
        readAuthors(),
        readSite(),
        readFront(),
      ]);
      return {
        sections: sections.value,
        topics: topics.value,
        authors: authors.value,
        site: site.value,
        front: front.value,
        problems: toSortedProblems([sections, topics, authors, site, front].flatMap((part) => part.problems)),
      };
    },
  };
};
