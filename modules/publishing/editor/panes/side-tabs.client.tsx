"use client";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { listTabs, type PaneTab, type RoomSize } from "./use-room";

const LABELS: Readonly<Record<PaneTab, string>> = {
  naskah: "Naskah",
  pratinjau: "Pratinjau",
  masalah: "Masalah",
  angka: "Angka",
  widget: "Widget",
  bagikan: "Bagikan",
  jejak: "Jejak",
};

export const toTabId = (tab: PaneTab): string => `tab-${tab}`;

/** The panes that share a place, as tabs: arrow keys go along, Home and End to the ends. */
export function SideTabs(props: {
  open: PaneTab;
  size: RoomSize;
  counts: Partial<Record<PaneTab, number>>;
  onOpen: (tab: PaneTab) => void;
}) {
  const { open, size, counts, onOpen } = props;
  const list = useRef<HTMLDivElement>(null);
  const tabs = listTabs(size);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen tab is scrolled into view when it is another.
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    const box = list.current;
    if (!chosen || !box) return;
    const [from, to] = [chosen.offsetLeft, chosen.offsetLeft + chosen.offsetWidth];
    if (from < box.scrollLeft) box.scrollLeft = from - 16;
    else if (to > box.scrollLeft + box.clientWidth) box.scrollLeft = to - box.clientWidth + 16;
  }, [open, size]);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.indexOf(open);
    const next = {
      ArrowRight: tabs[(at + 1) % tabs.length],
      ArrowLeft: tabs[(at - 1 + tabs.length) % tabs.length],
      Home: tabs[0],
      End: tabs.at(-1),
    }[event.key];
    if (!next) return;
    event.preventDefault();
    onOpen(next);
    document.getElementById(toTabId(next))?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label="Panel" ref={list} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={toTabId(tab)}
          aria-selected={tab === open}
          aria-controls={`panel-${tab}`}
          tabIndex={tab === open ? 0 : -1}
          onClick={() => onOpen(tab)}
        >
          {LABELS[tab]}
          {counts[tab] ? ` ${counts[tab]}` : ""}
        </button>
      ))}
    </div>
  );
}
