import { ChangeSet } from "@codemirror/state";
import { type Edit, toMinimalEdits } from "./minimal-edits";

/** Edits as CodeMirror's changes of a text of this length. */
export const toChangeSet = (edits: readonly Edit[], length: number): ChangeSet =>
  ChangeSet.of(
    edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text })),
    length,
  );

/**
 * What the server merged in, as changes of the text as it stands now: `sent` went out, `answered` came back, and
 * `since` is what was typed in between. Neither side's words are lost; where both wrote at one place, theirs come first.
 */
export function toChangesNow(sent: string, answered: string, since: ChangeSet): ChangeSet {
  return toChangeSet(toMinimalEdits(sent, answered), sent.length).map(since, true);
}
