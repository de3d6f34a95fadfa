import { type ChangeDesc, type EditorState, StateEffect, StateField, type Text } from "@codemirror/state";
import { type Command, EditorView } from "@codemirror/view";
import type { WireProblem } from "@/modules/publishing/studio/wire";

export type Severity = WireProblem["severity"];
/** Worst first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];
export const SEVERITY_CLASSES: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warn",
  hint: "hint",
};
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: "Galat",
  warning: "Peringatan",
  hint: "Petunjuk",
};

/** A problem where it stands in the text as it is now; `mend` is gone once its place was written over. */
export type Placed = {
  problem: WireProblem;
  from: number;
  to: number;
  mend: { label: string; edits: { from: number; to: number; insert: string }[] } | null;
};

export const setProblems = StateEffect.define<readonly Placed[]>();

/** A place as problems name it, clipped to the text: `line` and `column` from 1, columns in UTF-16 units. */
export function toOffset(doc: Text, line: number, column: number): number {
  const at = doc.line(Math.max(1, Math.min(line, doc.lines)));
  return Math.min(at.to, at.from + Math.max(0, column - 1));
}

/** Problems as they came, placed in the text that was checked. */
export function placeProblems(doc: Text, problems: readonly WireProblem[]): Placed[] {
  const clip = (offset: number) => Math.max(0, Math.min(offset, doc.length));
  return problems.map((problem) => {
    const from = problem.range ? clip(problem.range.start) : toOffset(doc, problem.line, problem.column);
    const edits = problem.mend?.edits.map(({ start, end, text }) => ({
      from: clip(start),
      to: clip(end),
      insert: text,
    }));
    return {
      problem,
      from,
      to: problem.range ? Math.max(from, clip(problem.range.end)) : from,
      mend: problem.mend && edits ? { label: problem.mend.label, edits } : null,
    };
  });
}

/** The same problems after the text has changed. */
export function moveProblems(placed: readonly Placed[], changes: ChangeDesc): Placed[] {
  return placed.map((one) => {
    const touched = one.mend?.edits.some(({ from, to }) => changes.touchesRange(from, to));
    const edits = one.mend?.edits.map((edit) => ({
      ...edit,
      from: changes.mapPos(edit.from, 1),
      to: changes.mapPos(edit.to, -1),
    }));
    const from = changes.mapPos(one.from, 1);
    return {
      ...one,
      from,
      to: Math.max(from, changes.mapPos(one.to, -1)),
      mend: one.mend && edits && !touched ? { ...one.mend, edits } : null,
    };
  });
}

export const problemsField = StateField.define<readonly Placed[]>({
  create: () => [],
  update(placed, { changes, docChanged, effects }) {
    let now = docChanged ? moveProblems(placed, changes) : placed;
    for (const effect of effects) if (effect.is(setProblems)) now = effect.value;
    return now;
  },
});

/** The problem that a key means: the one under the caret, or the first of its line. */
export function findProblemAt(state: EditorState): Placed | null {
  const { head } = state.selection.main;
  const line = state.doc.lineAt(head);
  const here = state.field(problemsField).filter(({ from }) => from >= line.from && from <= line.to);
  const worst = SEVERITIES.flatMap((severity) =>
    here.filter(({ problem }) => problem.severity === severity),
  )[0];
  return here.find(({ from, to }) => from <= head && head <= to) ?? worst ?? null;
}

/** Puts the caret on a problem, in the middle of the screen. */
export function goToProblem(view: EditorView, placed: Placed): void {
  view.dispatch({
    selection: { anchor: placed.from },
    effects: EditorView.scrollIntoView(placed.from, { y: "center" }),
  });
  view.focus();
}

/** The next problem after the caret, or before it; from the last on to the first. */
export const stepProblem =
  (step: 1 | -1): Command =>
  (view) => {
    const all = [...view.state.field(problemsField)].sort((a, b) => a.from - b.from);
    const { head } = view.state.selection.main;
    const next = step === 1 ? all.find(({ from }) => from > head) : all.findLast(({ from }) => from < head);
    const target = next ?? (step === 1 ? all[0] : all.at(-1));
    if (target) goToProblem(view, target);
    return true;
  };

/** Applies a problem's mend, exactly as the check wrote it. `false` where there is none any more. */
export function applyMend(view: EditorView, placed: Placed): boolean {
  const current = view.state.field(problemsField).find(({ problem }) => problem === placed.problem);
  if (!current?.mend || view.state.readOnly) return false;
  const caret = current.mend.edits[0]?.from ?? current.from;
  view.dispatch({
    changes: current.mend.edits,
    selection: { anchor: Math.min(caret, view.state.doc.length) },
    scrollIntoView: true,
    userEvent: "input.mend",
  });
  return true;
}

export const mendHere: Command = (view) => {
  const { head } = view.state.selection.main;
  const line = view.state.doc.lineAt(head);
  const here = view.state
    .field(problemsField)
    .filter(({ from, mend }) => mend !== null && from >= line.from && from <= line.to);
  const found = here.find(({ from, to }) => from <= head && head <= to) ?? here[0];
  return found ? applyMend(view, found) : false;
};
