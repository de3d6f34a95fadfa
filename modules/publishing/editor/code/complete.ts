import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippetCompletion,
} from "@codemirror/autocomplete";
import type { CompletionsAnswer } from "@/modules/publishing/studio/wire";
import { CHOICE_LABELS, toFields } from "../forms/fields";
import { findPlace, listNamedContests, type Place } from "./completion-place";

type Widget = CompletionsAnswer["widgets"][number];

/** Its first example is how a widget is written; in the form its props are explained. */
const toInsertion = ({ tag, name, summary, examples }: Widget): Completion => {
  const text = examples[0] ?? `<${tag} />`;
  return { label: `<${tag}>`, displayLabel: tag, detail: name, info: summary, type: "class", apply: text };
};

function listValues(
  words: CompletionsAnswer,
  place: Extract<Place, { kind: "value" }>,
  source: string,
): Completion[] {
  const widget = words.widgets.find(({ tag }) => tag === place.tag);
  const field = widget && toFields(widget.props).find(({ name }) => name === place.prop);
  const contest = words.contests.find(({ slug }) => slug === (place.contest ?? listNamedContests(source)[0]));
  switch (field?.kind ?? (place.prop === "of" ? "fact" : "other")) {
    case "contest":
      return words.contests.map(({ slug, name }) => ({ label: slug, detail: name, type: "enum" }));
    case "candidacy":
    case "candidacies":
      return (contest?.candidacies ?? []).map(({ slug, name }) => ({
        label: slug,
        detail: name,
        type: "enum",
      }));
    case "moment":
      return (contest?.snapshots ?? []).map(({ asOf, label, coverage }, rank) => ({
        label: asOf,
        detail: coverage ? `${label}, ${coverage}` : label,
        type: "constant",
        boost: -rank,
      }));
    case "article":
      return words.articles.map(({ slug, title }) => ({ label: slug, detail: title, type: "text" }));
    case "fact":
      return listFacts(words, source).map(({ of, label }) => ({
        label: of,
        detail: label,
        type: "variable",
      }));
    case "choice":
      return (field?.choices ?? []).map((value) => ({
        label: value,
        detail: CHOICE_LABELS[value],
        type: "enum",
      }));
    case "flag":
      return [{ label: "{true}", type: "keyword" }];
    default:
      return [];
  }
}

/** Figures of the contests that the article names first. */
function listFacts(words: CompletionsAnswer, source: string): CompletionsAnswer["facts"] {
  const named = listNamedContests(source);
  const rank = ({ of }: { of: string }) => {
    const found = named.indexOf(of.split("/")[0] ?? "");
    return found < 0 ? named.length : found;
  };
  return [...words.facts].sort((a, b) => rank(a) - rank(b));
}

function listHead(words: CompletionsAnswer, key: string): Completion[] {
  const plain = (list: { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ label: id, detail: name, type: "text" }));
  if (key === "topics") return plain(words.topics);
  if (key === "authors") return plain(words.authors);
  if (key === "section") return plain(words.sections);
  if (key === "asOfContest" || key === "contest")
    return words.contests.map(({ slug, name }) => ({ label: slug, detail: name, type: "enum" }));
  if (key === "readAlso")
    return words.articles.map(({ slug, title }) => ({ label: slug, detail: title, type: "text" }));
  if (key === "asOf")
    return words.contests.flatMap(({ name, snapshots }) =>
      snapshots.map(({ asOf, label }) => ({
        label: `"${asOf}"`,
        detail: `${label}, ${name}`,
        type: "constant",
      })),
    );
  return [];
}

/** Everything that can be inserted in running words, asked for by Ctrl Space only. */
function listInsertions(words: CompletionsAnswer, source: string): Completion[] {
  const facts = listFacts(words, source).map(({ of, label }) =>
    snippetCompletion(`<Fact of="${of}">\${angka}</Fact>`, { label, detail: of, type: "variable" }),
  );
  const links = words.articles.map(({ slug, title }) =>
    snippetCompletion(`[\${teks}](/berita/${slug})`, { label: title, detail: "tautan", type: "text" }),
  );
  return [...words.widgets.map(toInsertion), ...facts, ...links];
}

function listOptions(words: CompletionsAnswer, place: Place, source: string): Completion[] {
  if (place.kind === "tag")
    return words.widgets.map((widget) => ({
      ...toInsertion(widget),
      label: widget.tag,
      apply: (widget.examples[0] ?? `<${widget.tag} />`).slice(1),
    }));
  if (place.kind === "prop") {
    const widget = words.widgets.find(({ tag }) => tag === place.tag);
    return toFields(widget?.props ?? {})
      .filter(({ name }) => !place.written.includes(name))
      .map(({ name, kind, hint, required }) =>
        snippetCompletion(
          ["whole", "number", "flag", "candidacies"].includes(kind) ? `${name}={\${}}` : `${name}="\${}"`,
          {
            label: name,
            detail: required ? "wajib" : undefined,
            info: hint ?? undefined,
            type: "property",
          },
        ),
      );
  }
  if (place.kind === "value") {
    const values = listValues(words, place, source);
    return place.quoted
      ? values
      : values.map((one) => ({ ...one, apply: one.label.startsWith("{") ? one.label : `"${one.label}"` }));
  }
  if (place.kind === "link")
    return words.articles.map(({ slug, title }) => ({
      label: `/berita/${slug}`,
      detail: title,
      type: "text",
    }));
  return place.kind === "head" ? listHead(words, place.key) : listInsertions(words, source);
}

/** Completion from what the newsroom has: widgets, props, values, figures, links, and the names of the head. */
export const completeFrom =
  (getWords: () => CompletionsAnswer | null) =>
  (context: CompletionContext): CompletionResult | null => {
    const words = getWords();
    const source = context.state.doc.toString();
    const place = words && findPlace(source, context.pos);
    if (!words || !place || (place.kind === "text" && !context.explicit)) return null;
    const options = listOptions(words, place, source);
    return options.length === 0 ? null : { from: place.from, options, validFor: /^[\p{L}\w/:+.-]*$/u };
  };
