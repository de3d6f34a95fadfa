import { EditorSelection, EditorState, Text } from "@codemirror/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toChangeSet, toChangesNow } from "./merge-in";
import { toMinimalEdits } from "./minimal-edits";

const lines = fc.array(fc.constantFrom("a", "b", "kata", ""), { minLength: 1, maxLength: 6 });

test("what was typed while saving and what another wrote both stand in the text", () => {
  fc.assert(
    fc.property(lines, lines, fc.nat(), fc.nat(), (before, after, i, j) => {
      const sent = [...before, "tengah", ...after].join("\n");
      const answered = `${sent.slice(0, i % sent.length)}<<lain>>${sent.slice(i % sent.length)}`;
      const typed = toChangeSet(
        [{ start: j % sent.length, end: j % sent.length, text: "<<saya>>" }],
        sent.length,
      );
      const now = typed.apply(Text.of(sent.split("\n")));
      const merged = toChangesNow(sent, answered, typed).apply(now).toString();
      expect(merged.replace("<<lain>>", "").replace("<<saya>>", "")).toBe(sent);
    }),
  );
});

test("a merge keeps the caret at the word where it was", () => {
  fc.assert(
    fc.property(lines, lines, lines, (before, after, tail) => {
      const rest = `\n<<caret>>\n${tail.join("\n")}`;
      const [from, to] = [before.join("\n") + rest, after.join("\n") + rest];
      const state = EditorState.create({
        doc: from,
        selection: EditorSelection.cursor(from.indexOf("caret")),
      });
      const merged = state.update({ changes: toChangeSet(toMinimalEdits(from, to), from.length) }).state;
      expect(merged.doc.toString()).toBe(to);
      expect(merged.selection.main.head).toBe(to.indexOf("caret"));
    }),
  );
});
