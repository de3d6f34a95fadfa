import { z } from "zod";
import { compileArticle } from "@/modules/articles/compile-article";
import type { Article } from "@/modules/articles/frontmatter";
import type { WidgetSchemas } from "@/modules/articles/widget-schema";
import { listFactFolds } from "@/modules/publishing/editor/tags/fact-folds";
import { type CheckAnswer, problemSchema, type WireProblem } from "@/modules/publishing/studio/wire";
import { widgetSchemas } from "@/widgets/schemas.generated";
import { FIGURES, NAMES, NEWER } from "./sample";

/** The real widgets; the widget of bound figures where it is not among them yet. */
export const schemas: WidgetSchemas = {
  Fact: {
    tag: "Fact",
    name: "Satu angka terikat data",
    summary: "Satu angka di tengah kalimat, terikat ke data pada satu saat.",
    children: true,
    props: z.strictObject({ of: z.string(), at: z.string().optional() }),
    examples: ['<Fact of="dpr-2024/psi/share">3,12 persen</Fact>'],
  },
  ...widgetSchemas,
};

const ids = (list: readonly ({ id: string } | { slug: string })[]) =>
  new Set(list.map((one) => ("id" in one ? one.id : one.slug)));

/** The real compiler over the newsroom of the sample. */
export function compile(slug: string, source: string): { article: Article | null; problems: WireProblem[] } {
  const known = {
    sections: ids(NAMES.sections),
    topics: ids(NAMES.topics),
    authors: ids(NAMES.authors),
    articles: ids(NAMES.articles),
  };
  const file = `content/articles/${slug}.mdx`;
  // Who wrote it and who approved it is for the life of an article, which the compiler of this test may not know yet.
  const text = source.replace(/^(?:writer|submitted|approved):.*$/gm, (line) => `#${line.slice(1)}`);
  const compiled = compileArticle({ source: text, file, slug, schemas, known });
  const problems = z.array(problemSchema).parse(compiled.ok ? compiled.value.warnings : compiled.failure);
  return { article: compiled.ok ? compiled.value : null, problems };
}

const toPlace = (source: string, offset: number) => {
  const lines = source.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};

const SUM = "478.878 dari 823.378 TPS (58,17 persen)";

/** Stands for the checks of figures: one wrong sum, one figure bound to nothing. */
function checkFigures(slug: string, source: string): WireProblem[] {
  const file = `content/articles/${slug}.mdx`;
  const problems: WireProblem[] = [];
  const start = source.indexOf(SUM);
  if (start >= 0) {
    const wrong = start + SUM.indexOf("823.378");
    problems.push({
      file,
      ...toPlace(source, start),
      rule: "angka/hitungan",
      severity: "error",
      message: "478.878 dari 823.378 adalah 58,16 persen. TPS saat itu 823.236.",
      range: { start, end: start + SUM.length },
      mend: { label: "Ganti jadi 823.236", edits: [{ start: wrong, end: wrong + 7, text: "823.236" }] },
    });
  }
  for (const { text, range, line, column } of listUnbound(source))
    problems.push({
      file,
      line,
      column,
      rule: "angka/tak-terikat",
      severity: "warning",
      message: `“${text}” belum terikat ke data, tanpa sumber.`,
      range,
    });
  return problems;
}

function listUnbound(source: string): CheckAnswer["unbound"] {
  return [...source.matchAll(/tercatat (\d+,\d+ persen)/g)].map((found) => {
    const start = found.index + "tercatat ".length;
    const text = found[1] ?? "";
    return { text, range: { start, end: start + text.length }, ...toPlace(source, start) };
  });
}

/** What `periksa` answers. */
export function check(slug: string, source: string): CheckAnswer {
  const problems = [...compile(slug, source).problems, ...checkFigures(slug, source)];
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  const facts = listFactFolds(source).map((fold) => {
    const [label = fold.of, at, now] = FIGURES[fold.of] ?? [];
    const figure = (text: string | undefined, asOf: string | null) =>
      text === undefined ? null : { text, asOf, coverage: null };
    const right = fold.at === NEWER ? now : at;
    const standing =
      right === undefined ? "unknown" : fold.text !== right ? "wrong" : right === now ? "same" : "moved";
    return {
      of: fold.of,
      at: fold.at,
      text: fold.text,
      range: { start: fold.start, end: fold.end },
      ...toPlace(source, fold.start),
      label,
      value: figure(right, fold.at),
      now: figure(now, NEWER),
      standing: standing as "same" | "moved" | "wrong" | "unknown",
    };
  });
  return { problems, facts, unbound: listUnbound(source) };
}
