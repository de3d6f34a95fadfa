import { useEffect, useRef } from "react";
import { stepProblem } from "../code/problems";
import type { Session } from "../work/session";

/** The panes in the order of F6, with where the focus goes in each. */
const PANES: readonly (readonly [pane: string, target: string])[] = [
  [".p-source", ".cm-content"],
  [".p-problems", "button, .problems"],
  [".p-preview", "input:checked, input, summary"],
  [".tabs", '[role="tab"][aria-selected="true"]'],
  [".publish", "select, input, button, a"],
];

const isSeen = (node: Element): boolean => node.getClientRects().length > 0;

/** Moves the focus to the next pane that is to be seen, or the one before. */
export function stepPane(step: 1 | -1): void {
  const seen = PANES.flatMap(([selector, target]) => {
    const pane = document.querySelector(selector);
    if (!pane || !isSeen(pane)) return [];
    const focus = [...pane.querySelectorAll<HTMLElement>(target)].find(isSeen);
    return focus ? [{ pane, focus }] : [];
  });
  const at = seen.findIndex(({ pane }) => pane.contains(document.activeElement));
  const next = seen[at < 0 ? 0 : (at + step + seen.length) % seen.length];
  next?.focus.focus();
}

/** Keys that work wherever the focus is. None of them is a single letter. */
export function usePaneKeys(
  session: Session,
  page: { onMenu: () => void; onSource: () => void; off: boolean },
): void {
  const latest = useRef(page);
  latest.current = page;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (document.querySelector("dialog[open]")) return;
      const mod = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      const view = session.getView();
      if (mod && key === "k" && !event.shiftKey) latest.current.onMenu();
      else if (mod && key === "s") {
        if (!event.defaultPrevented) void session.saveNow();
      } else if (latest.current.off) return;
      else if (key === "f6") stepPane(event.shiftKey ? -1 : 1);
      else if (key === "f8" && view && !view.hasFocus) {
        latest.current.onSource();
        stepProblem(event.shiftKey ? -1 : 1)(view);
      } else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown, { capture: false });
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [session]);
}
