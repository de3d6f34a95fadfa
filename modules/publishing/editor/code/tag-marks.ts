import { type Extension, RangeSetBuilder, StateField } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { listTags, type Tag } from "../tags/read-tags";

/** Every tag of the text as it stands; folds, forms and colours read the same list. */
export const tagsField = StateField.define<readonly Tag[]>({
  create: (state) => listTags(state.doc.toString()),
  update: (tags, { docChanged, state }) => (docChanged ? listTags(state.doc.toString()) : tags),
});

const name = Decoration.mark({ class: "t-t" });
const attribute = Decoration.mark({ class: "t-a" });
const text = Decoration.mark({ class: "t-s" });
const value = Decoration.mark({ class: "t-n" });

function mark(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const { from, to } = view.viewport;
  for (const tag of view.state.field(tagsField)) {
    if (tag.end < from || tag.start > to) continue;
    builder.add(tag.start, tag.nameEnd, name);
    for (const { start, end, raw, valueStart } of tag.attributes) {
      builder.add(start, raw === null ? end : valueStart - 1, attribute);
      if (raw !== null) builder.add(valueStart, end, raw.startsWith("{") ? value : text);
    }
    builder.add(tag.kind === "alone" ? tag.end - 2 : tag.end - 1, tag.end, name);
  }
  return builder.finish();
}

const marks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = mark(view);
    }
    update({ docChanged, viewportChanged, view }: ViewUpdate) {
      if (docChanged || viewportChanged) this.decorations = mark(view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/** Colours the widgets of the part that is in view. */
export const tagMarks = (): Extension => [tagsField, marks];
