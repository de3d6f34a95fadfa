import {
  type EditorState,
  type Extension,
  type Range,
  RangeSetBuilder,
  StateEffect,
  StateField,
} from "@codemirror/state";
import { type Command, Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import { type FactFold, listFactFolds, toChipName } from "../tags/fact-folds";
import { toShortTime } from "../text/wib";

export type Standing = "same" | "moved" | "wrong" | "unknown";

export const setFolded = StateEffect.define<boolean>();
/** How each figure stands against the data, by `toFactKey`. */
export const setStandings = StateEffect.define<ReadonlyMap<string, Standing>>();

export const toFactKey = ({ of, at, text }: { of: string; at: string | null; text: string }): string =>
  JSON.stringify([of, at, text.trim()]);

class Chip extends WidgetType {
  constructor(readonly fold: FactFold) {
    super();
  }
  override eq(other: Chip): boolean {
    return other.fold.of === this.fold.of && other.fold.at === this.fold.at;
  }
  override toDOM(): HTMLElement {
    const { of, at } = this.fold;
    const chip = document.createElement("span");
    chip.className = "fold";
    chip.textContent = toChipName(of);
    const moment = at === null ? Number.NaN : Date.parse(at);
    chip.title = `Terikat ke ${of}${Number.isNaN(moment) ? "" : `, per ${toShortTime(new Date(moment))} WIB`}. Alt F membuka.`;
    return chip;
  }
  override ignoreEvent(): boolean {
    return false;
  }
}

const CLASSES: Readonly<Record<Standing, string>> = {
  same: "fact",
  moved: "fact is-changed",
  wrong: "fact is-wrong",
  unknown: "fact",
};

export const isFolded = StateField.define<boolean>({
  create: () => true,
  update: (folded, { effects }) =>
    effects.reduce((now, effect) => (effect.is(setFolded) ? effect.value : now), folded),
});

const standings = StateField.define<ReadonlyMap<string, Standing>>({
  create: () => new Map(),
  update: (known, { effects }) =>
    effects.reduce((now, effect) => (effect.is(setStandings) ? effect.value : now), known),
});

/** Keeps a chip and its value on one line. */
const whole = Decoration.mark({ class: "bound" });

type Drawn = { folds: readonly FactFold[]; marks: DecorationSet; hidden: DecorationSet };

function draw(state: EditorState, folds: readonly FactFold[]): Drawn {
  const marks: Range<Decoration>[] = [];
  const hidden = new RangeSetBuilder<Decoration>();
  const known = state.field(standings);
  const folded = state.field(isFolded);
  for (const fold of folds) {
    const open = Decoration.replace({ widget: new Chip(fold) });
    const close = Decoration.replace({});
    const standing = known.get(toFactKey(fold)) ?? "unknown";
    if (folded) marks.push(whole.range(fold.start, fold.end), open.range(fold.start, fold.openEnd));
    marks.push(Decoration.mark({ class: CLASSES[standing] }).range(fold.openEnd, fold.closeStart));
    if (!folded) continue;
    marks.push(close.range(fold.closeStart, fold.end));
    hidden.add(fold.start, fold.openEnd, open);
    hidden.add(fold.closeStart, fold.end, close);
  }
  return { folds, marks: Decoration.set(marks, true), hidden: hidden.finish() };
}

const chips = StateField.define<Drawn>({
  create: (state) => draw(state, listFactFolds(state.doc.toString())),
  update(drawn, { docChanged, effects, state }) {
    const isOther = effects.some((effect) => effect.is(setFolded) || effect.is(setStandings));
    if (docChanged) return draw(state, listFactFolds(state.doc.toString()));
    return isOther ? draw(state, drawn.folds) : drawn;
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ marks }) => marks),
    // The caret steps over what is folded: it is never changed by accident.
    EditorView.atomicRanges.of((view) => view.state.field(field).hidden),
  ],
});

/** Bound figures as chips with their name and their printed value. The text itself is never touched. */
export const factChips = (): Extension => [isFolded, standings, chips];

export const toggleFacts: Command = (view) => {
  view.dispatch({ effects: setFolded.of(!view.state.field(isFolded)) });
  return true;
};
