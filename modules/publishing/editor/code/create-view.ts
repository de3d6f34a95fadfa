import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension, Prec, Transaction } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  type KeyBinding,
  keymap,
  lineNumbers,
  rectangularSelection,
} from "@codemirror/view";
import type { Session } from "../work/session";
import { completeFrom } from "./complete";
import { factChips, toggleFacts } from "./fact-chips";
import { articleLanguage } from "./language";
import { otherCarets } from "./others";
import { phrases } from "./phrases";
import { problemMarks } from "./problem-marks";
import { mendHere, stepProblem } from "./problems";
import { tagMarks } from "./tag-marks";

/** Escape lets the next Tab leave the source, for as long as nothing else is done. */
const leave: KeyBinding = {
  key: "Escape",
  run(view) {
    view.setTabFocusMode(true);
    return true;
  },
};

const stay = EditorView.domEventHandlers({
  keydown(event, view) {
    if (!["Escape", "Tab", "Shift"].includes(event.key)) view.setTabFocusMode(false);
  },
  blur: (_, view) => view.setTabFocusMode(false),
});

const keys = (session: Session): KeyBinding[] => [
  { key: "Mod-s", preventDefault: true, run: () => Boolean(void session.saveNow()) || true },
  { key: "F8", run: stepProblem(1) },
  { key: "Shift-F8", run: stepProblem(-1) },
  { key: "Alt-Enter", run: mendHere },
  { key: "Alt-f", run: toggleFacts },
];

/** Only a line feed ends a line, and what else stands there stays: the file keeps its bytes. */
const bytes: Extension = [
  EditorState.lineSeparator.of("\n"),
  EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, "\n")),
];

const toAttributes = (label: string, describedBy: string) =>
  EditorView.contentAttributes.of({
    "aria-label": label,
    "aria-describedby": describedBy,
    id: "naskah",
    tabindex: "0",
    spellcheck: "false",
    lang: "id",
    autocorrect: "off",
    autocapitalize: "sentences",
  });

/** The source pane's CodeMirror on `parent`. Its history lives as long as the window, over every save. */
export function createView(
  session: Session,
  parent: HTMLElement,
  { label, describedBy, nonce }: { label: string; describedBy: string; nonce: string | null },
): EditorView {
  const watch = EditorView.updateListener.of(({ docChanged, selectionSet, changes, state, transactions }) => {
    if (docChanged) {
      const isOwn = !transactions.every((one) => !one.docChanged || one.isUserEvent("merge"));
      session.onChange(changes, state.doc.toString(), isOwn);
    }
    if (!docChanged && !selectionSet) return;
    const line = state.doc.lineAt(state.selection.main.head);
    session.onCaret({ line: line.number, column: state.selection.main.head - line.from + 1 });
  });
  // Another's words are not this editor's to undo.
  const foreign = EditorState.transactionExtender.of((transaction) =>
    transaction.isUserEvent("merge") ? { annotations: Transaction.addToHistory.of(false) } : null,
  );
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: session.store.get().source,
      extensions: [
        bytes,
        phrases,
        ...(nonce === null ? [] : [EditorView.cspNonce.of(nonce)]),
        articleLanguage(),
        tagMarks(),
        lineNumbers(),
        problemMarks(),
        factChips(),
        otherCarets(),
        EditorView.lineWrapping,
        history(),
        drawSelection({ cursorBlinkRate: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 1200 }),
        rectangularSelection(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches({ minSelectionLength: 3 }),
        closeBrackets(),
        search({ top: true }),
        autocompletion({ override: [completeFrom(() => session.store.get().words)], icons: false }),
        Prec.high(keymap.of(keys(session))),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...searchKeymap, ...historyKeymap]),
        keymap.of([leave, ...defaultKeymap, indentWithTab]),
        stay,
        foreign,
        watch,
        toAttributes(label, describedBy),
      ],
    }),
  });
}
