"use client";
import { useState } from "react";
import { AskDialog } from "./ask-dialog.client";
import { areKeysOff, KEYS_OFF } from "./use-desk-keys";

const KEYS = [
  ["J", "baris berikutnya"],
  ["K", "baris sebelumnya"],
  ["Enter", "buka naskah"],
  ["N", "naskah baru"],
  ["/", "cari"],
  ["F", "saringan"],
  ["?", "pintasan ini"],
] as const;

/** All keys of the list, and the switch that turns single keys off. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const [isOff, setOff] = useState(areKeysOff);
  const onToggle = () => {
    setOff(!isOff);
    try {
      localStorage.setItem(KEYS_OFF, isOff ? "0" : "1");
    } catch {
      // Without storage the choice ends with the page.
    }
  };
  return (
    <AskDialog title="Pintasan" onClose={onClose}>
      <form method="dialog">
        <h2>Pintasan</h2>
        <dl>
          {KEYS.map(([key, does]) => (
            <div key={key} style={{ display: "contents" }}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label className="check">
          <input type="checkbox" checked={!isOff} onChange={onToggle} /> Pakai pintasan satu huruf
        </label>
        <p className="acts">
          <button className="btn main" type="submit">
            Tutup
          </button>
        </p>
      </form>
    </AskDialog>
  );
}
