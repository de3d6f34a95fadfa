"use client";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

export type Command = { name: string; keys?: string; run: () => void };

/** Everything that a key does, by its name: typed, chosen with the arrows, run with Enter. */
export function CommandMenu({ commands, onClose }: { commands: readonly Command[]; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [search, setSearch] = useState("");
  const [at, setAt] = useState(0);
  useEffect(() => dialog.current?.showModal(), []);
  const needle = search.trim().toLowerCase();
  const shown = commands.filter(({ name }) => name.toLowerCase().includes(needle));
  const current = shown[Math.min(at, shown.length - 1)];
  const run = (command: Command | undefined) => {
    if (!command) return;
    // After the dialog has given the focus back, so that the command may move it.
    dialog.current?.close();
    setTimeout(command.run);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((Math.min(at, shown.length - 1) + step + shown.length) % Math.max(1, shown.length));
    } else if (event.key === "Enter") {
      event.preventDefault();
      run(current);
    }
  };
  return (
    <dialog className="commands" ref={dialog} onClose={onClose} aria-label="Perintah">
      <input
        className="input"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-l`}
        aria-activedescendant={current ? `${id}-${shown.indexOf(current)}` : undefined}
        aria-label="Cari perintah"
        placeholder="Cari perintah"
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={`${id}-l`} aria-label="Perintah">
        {shown.map((command, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field above holds the focus and names this one.
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field runs it.
          <div
            key={command.name}
            id={`${id}-${index}`}
            role="option"
            aria-selected={command === current}
            onClick={() => run(command)}
          >
            <span>{command.name}</span>
            {command.keys && <kbd>{command.keys}</kbd>}
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className="hint">Tidak ada perintah dengan kata itu.</p>}
    </dialog>
  );
}
