import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import { toOffset } from "./problems";

export type Other = { name: string; initials: string; line: number; column: number };

export const setOthers = StateEffect.define<readonly Other[]>();

class Caret extends WidgetType {
  constructor(readonly name: string) {
    super();
  }
  override eq(other: Caret): boolean {
    return other.name === this.name;
  }
  override toDOM(): HTMLElement {
    const caret = document.createElement("span");
    caret.className = "caret other";
    caret.setAttribute("aria-hidden", "true");
    const label = document.createElement("i");
    label.textContent = this.name;
    caret.append(label);
    return caret;
  }
}

/** Where the others write: a line in their colour with their name. What they are called stands in the head as well. */
export const otherCarets = (): Extension =>
  StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(carets, { changes, effects, state }) {
      let now = carets.map(changes);
      for (const effect of effects)
        if (effect.is(setOthers))
          now = Decoration.set(
            effect.value.map(({ name, line, column }) =>
              Decoration.widget({ widget: new Caret(name), side: 1 }).range(
                toOffset(state.doc, line, column),
              ),
            ),
            true,
          );
      return now;
    },
    provide: (field) => EditorView.decorations.from(field),
  });
