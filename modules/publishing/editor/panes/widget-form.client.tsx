"use client";
import { type FormEvent, type KeyboardEvent, useId, useState } from "react";
import type { CompletionsAnswer } from "@/modules/publishing/studio/wire";
import { checkField, type FormValues, toFields, toFormValues, toProps } from "../forms/fields";
import type { Tag } from "../tags/read-tags";
import { readProps, toTagEdits, toTagText } from "../tags/write-tag";
import { applyEdits } from "../text/minimal-edits";
import type { Session } from "../work/session";
import { useStore } from "./use-store";
import { FieldRow } from "./widget-field.client";

type Widget = CompletionsAnswer["widgets"][number];

/** Whether a widget with text is written in running words, as its first example shows, or as a paragraph of its own. */
const isInline = ({ children, examples }: Widget): boolean => children && !/\n/.test(examples[0] ?? "\n");

/** Where a new widget goes: after the paragraph of the caret, with empty lines around, or at the caret in a sentence. */
function insert(session: Session, text: string, inline: boolean): void {
  const view = session.getView();
  if (!view) return;
  const { doc, selection } = view.state;
  let from = selection.main.to;
  let put = text;
  if (!inline) {
    let line = doc.lineAt(from);
    while (line.number < doc.lines && line.text.trim() !== "") line = doc.line(line.number + 1);
    from = line.text.trim() === "" ? line.from : line.to;
    const before = doc.sliceString(Math.max(0, from - 2), from);
    const after = doc.sliceString(from, from + 2);
    put = (before.endsWith("\n\n") || from === 0 ? "" : before.endsWith("\n") ? "\n" : "\n\n") + text;
    put += after.startsWith("\n\n") ? "" : after.startsWith("\n") || after === "" ? "\n" : "\n\n";
  }
  view.dispatch({
    changes: { from, insert: put },
    selection: { anchor: from + put.trimEnd().length },
    scrollIntoView: true,
    userEvent: "input.widget",
  });
}

/** A widget's props as a form. It writes exactly one tag and leaves every other byte of the text. */
export function WidgetForm(props: {
  session: Session;
  widget: Widget;
  present: Tag | null;
  words: CompletionsAnswer;
}) {
  const { session, widget, present, words } = props;
  const { source } = useStore(session.store);
  const fields = toFields(widget.props);
  const known = new Set(fields.filter(({ kind }) => kind !== "other").map(({ name }) => name));
  const written = present ? readProps(present) : { props: new Map(), unreadable: [] };
  const [values, setValues] = useState<FormValues>(() => toFormValues(fields, written.props));
  const [children, setChildren] = useState("");
  const [tried, setTried] = useState(false);
  const id = useId();

  const filled = toProps(fields, values);
  const troubles = new Map(fields.map((field) => [field.name, checkField(field, values[field.name])]));
  const lacksText = widget.children && !present && children.trim() === "";
  const isRight = [...troubles.values()].every((trouble) => trouble === null) && !lacksText;
  const inline = isInline(widget);
  const newText = () => {
    const text = toTagText(widget.tag, filled, widget.children ? children.trim() || "…" : null);
    return inline ? text.replace(">\n\n", ">").replace("\n\n</", "</") : text;
  };
  const editedText = (tag: Tag) =>
    applyEdits(source, toTagEdits(tag, filled, known)).slice(
      tag.start,
      tag.end +
        toTagEdits(tag, filled, known).reduce(
          (sum, { start, end, text }) => sum + text.length - end + start,
          0,
        ),
    );

  function update(): void {
    const view = session.getView();
    if (!view || !present) return;
    const edits = toTagEdits(present, filled, known);
    view.dispatch({
      changes: edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text })),
      userEvent: "input.widget",
    });
    session.say(edits.length === 0 ? "Tidak ada yang berubah." : `${widget.tag} diperbarui.`);
  }
  function write(asNew: boolean): void {
    setTried(true);
    if (!isRight) session.say("Formulir belum lengkap.");
    else if (present && !asNew) update();
    else {
      insert(session, newText(), inline);
      session.say(`${widget.tag} disisipkan.`);
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    write(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    write(false);
  };
  const line = present ? source.slice(0, present.start).split("\n").length : 0;
  return (
    <form className="form" aria-labelledby={`${id}-h`} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      <h3 id={`${id}-h`}>{present ? `${widget.tag}, baris ${line}` : `${widget.tag} baru`}</h3>
      <p className="hint">{widget.summary}</p>
      {fields.map((field) => (
        <FieldRow
          key={field.name}
          field={field}
          value={values[field.name] ?? ""}
          trouble={tried ? (troubles.get(field.name) ?? null) : null}
          values={values}
          words={words}
          source={source}
          onChange={(value) => setValues({ ...values, [field.name]: value })}
        />
      ))}
      {written.unreadable.length > 0 && (
        <p className="hint">
          Tetap seperti tertulis, hanya dapat diubah di naskah: {written.unreadable.join(", ")}.
        </p>
      )}
      {widget.children && !present && (
        <div className="field">
          <label htmlFor={`${id}-isi`}>{inline ? "Nilai tercetak" : "Isi"}</label>
          <textarea
            className="input"
            id={`${id}-isi`}
            rows={inline ? 1 : 3}
            value={children}
            aria-invalid={tried && lacksText}
            onChange={(event) => setChildren(event.target.value)}
          />
          {tried && lacksText && <span className="hint wrong">Wajib diisi.</span>}
        </div>
      )}
      <div>
        <span className="label">Ditulis ke naskah</span>
        <pre className="snippet">{present ? editedText(present) : newText()}</pre>
      </div>
      <div className="acts">
        <button className="btn main small" type="submit">
          {present ? `Perbarui baris ${line}` : "Sisipkan"} <kbd>Ctrl Enter</kbd>
        </button>{" "}
        {present && !widget.children && (
          <button className="btn small" type="button" onClick={() => write(true)}>
            Sisipkan baru
          </button>
        )}
      </div>
    </form>
  );
}
