import { type EditorState, type Extension, RangeSetBuilder } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutter,
  WidgetType,
} from "@codemirror/view";
import {
  applyMend,
  findProblemAt,
  type Placed,
  problemsField,
  SEVERITIES,
  SEVERITY_CLASSES,
  type Severity,
} from "./problems";

const UNDERLINES: Readonly<Record<Severity, string>> = { error: "err", warning: "wrn", hint: "hnt" };

class Mark extends GutterMarker {
  constructor(readonly severity: Severity) {
    super();
  }
  override eq(other: Mark): boolean {
    return other.severity === this.severity;
  }
  override toDOM(): Node {
    const mark = document.createElement("span");
    mark.className = `sev ${SEVERITY_CLASSES[this.severity]}`;
    return mark;
  }
}

const MARKS = { error: new Mark("error"), warning: new Mark("warning"), hint: new Mark("hint") };

/** A shape beside every line with a problem: round for an error, a triangle for a warning. */
const problemGutter = gutter({
  class: "cm-problem-gutter",
  lineMarker(view, line) {
    const here = view.state.field(problemsField).filter(({ from }) => from >= line.from && from <= line.to);
    if (here.length === 0) return null;
    const worst = SEVERITIES.find((severity) => here.some(({ problem }) => problem.severity === severity));
    return worst ? MARKS[worst] : null;
  },
  lineMarkerChange: (update) =>
    update.docChanged || update.startState.field(problemsField) !== update.state.field(problemsField),
  initialSpacer: () => MARKS.error,
});

/** The word or the sign at a place, so that a problem without a range can be seen too. */
function toVisible(state: EditorState, { from, to }: Placed): { from: number; to: number } | null {
  if (to > from) return { from, to };
  const line = state.doc.lineAt(from);
  const word = /^[\w-]+|^./u.exec(line.text.slice(from - line.from))?.[0].length ?? 0;
  return word > 0 ? { from, to: from + word } : null;
}

const squiggles = EditorView.decorations.compute([problemsField], (state) => {
  const ranges = state
    .field(problemsField)
    .flatMap((placed) => {
      const seen = toVisible(state, placed);
      return seen ? { ...seen, severity: placed.problem.severity } : [];
    })
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to, severity } of ranges)
    builder.add(from, to, Decoration.mark({ class: UNDERLINES[severity] }));
  return builder.finish();
});

/** A message with its `code` set as code. */
function toWords(text: string): HTMLElement {
  const words = document.createElement("span");
  text.split("`").forEach((part, index) => {
    const code = document.createElement("code");
    code.textContent = part;
    words.append(index % 2 === 1 ? code : part);
  });
  return words;
}

/** What is wrong in the line of the caret, under it, with its mend. */
class Advice extends WidgetType {
  constructor(readonly placed: Placed) {
    super();
  }
  override eq(other: Advice): boolean {
    return (
      other.placed.problem === this.placed.problem && Boolean(other.placed.mend) === Boolean(this.placed.mend)
    );
  }
  override toDOM(view: EditorView): HTMLElement {
    const { problem, mend } = this.placed;
    const box = document.createElement("div");
    box.className = problem.severity === "error" ? "lint" : `lint ${SEVERITY_CLASSES[problem.severity]}`;
    box.setAttribute("role", "note");
    box.append(toWords(problem.fix ? `${problem.message} ${problem.fix}` : problem.message));
    if (!mend) return box;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn small";
    const key = document.createElement("kbd");
    key.textContent = "Alt Enter";
    button.append(`${mend.label} `, key);
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => applyMend(view, this.placed));
    box.append(button);
    return box;
  }
  override ignoreEvent(): boolean {
    return true;
  }
}

const advice = EditorView.decorations.compute([problemsField, "selection", "doc"], (state): DecorationSet => {
  const placed = findProblemAt(state);
  if (!placed) return Decoration.none;
  const line = state.doc.lineAt(state.selection.main.head);
  const widget = Decoration.widget({ widget: new Advice(placed), block: true, side: 1 });
  return Decoration.set([widget.range(line.to)]);
});

export const problemMarks = (): Extension => [problemsField, problemGutter, squiggles, advice];
