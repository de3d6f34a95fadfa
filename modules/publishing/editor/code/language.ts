import { yamlFrontmatter, yamlLanguage } from "@codemirror/lang-yaml";
import {
  defineLanguageFacet,
  HighlightStyle,
  Language,
  languageDataProp,
  syntaxHighlighting,
} from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { tags } from "@lezer/highlight";
import { GFM, parser } from "@lezer/markdown";

const data = defineLanguageFacet({ closeBrackets: { brackets: ["(", "[", "{", '"'] } });

/**
 * Markdown as MDX reads it: no HTML and no code by indentation, both of which would colour a widget wrongly. Taken from
 * the parser itself: CodeMirror's own package for Markdown carries HTML, CSS and JavaScript along, a third of the weight.
 */
const body = new Language(
  data,
  parser.configure([
    GFM,
    { remove: ["HTMLBlock", "HTMLTag", "IndentedCode", "Autolink", "SetextHeading"] },
    { props: [languageDataProp.add({ Document: data })] },
  ]),
  [],
  "mdx",
);

const inBody = HighlightStyle.define(
  [
    { tag: tags.heading, class: "t-h" },
    { tag: tags.strong, class: "t-b" },
    { tag: tags.emphasis, class: "t-i" },
    { tag: [tags.processingInstruction, tags.contentSeparator], class: "t-m" },
    { tag: [tags.url, tags.labelName], class: "t-s" },
    { tag: [tags.monospace, tags.character], class: "t-n" },
    { tag: tags.quote, class: "t-q" },
  ],
  { scope: body },
);

const inHead = HighlightStyle.define(
  [
    { tag: [tags.propertyName, tags.definition(tags.propertyName)], class: "t-k" },
    { tag: [tags.content, tags.string], class: "t-s" },
    { tag: [tags.separator, tags.squareBracket, tags.brace, tags.punctuation], class: "t-m" },
  ],
  { scope: yamlLanguage },
);

/** Words of the head's fence and of all that both have in common. */
const anywhere = HighlightStyle.define([{ tag: [tags.meta, tags.comment, tags.documentMeta], class: "t-m" }]);

/** An article: YAML in the head, Markdown in the body. Widgets are coloured by `tagMarks`. */
export const articleLanguage = (): Extension => [
  yamlFrontmatter({ content: body }),
  syntaxHighlighting(inBody),
  syntaxHighlighting(inHead),
  syntaxHighlighting(anywhere),
];
