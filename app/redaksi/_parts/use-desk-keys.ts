import { useEffect, useRef } from "react";

type DeskKeys = {
  count: number;
  active: number;
  setActive: (index: number) => void;
  open: (index: number) => void;
  onNew: () => void;
  onHelp: () => void;
  onSearch: () => void;
  onFacets: () => void;
};

/** Where the choice against single keys is kept (WCAG 2.1.4). */
export const KEYS_OFF = "redaksi-tanpa-pintasan";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog") !== null;

export const areKeysOff = (): boolean => {
  try {
    return localStorage.getItem(KEYS_OFF) === "1";
  } catch {
    return false;
  }
};

/** J K Enter N / F ? on the list: only while no field has the focus, and only where they were not switched off. */
export function useDeskKeys(keys: DeskKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { count, active, setActive, open, onNew, onHelp, onSearch, onFacets } = latest.current;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || areKeysOff()) return;
      const isOnControl =
        event.target instanceof Element && event.target.closest("a, button, summary") !== null;
      const move = (by: number) => {
        const next = Math.max(0, Math.min(count - 1, active + by));
        setActive(next);
        document.querySelectorAll(".articles tr.row")[next]?.scrollIntoView({ block: "nearest" });
      };
      const doing: Record<string, () => void> = {
        j: () => move(1),
        k: () => move(-1),
        n: onNew,
        "/": onSearch,
        f: onFacets,
        "?": onHelp,
      };
      const opens = event.key === "Enter" && !isOnControl && count > 0;
      const act = opens
        ? () => open(active)
        : doing[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
