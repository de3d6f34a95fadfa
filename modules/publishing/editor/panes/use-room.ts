import { useSyncExternalStore } from "react";

/** How many panes stand side by side: three, two, or one. */
export type RoomSize = "wide" | "mid" | "narrow";

const QUERIES = ["(min-width: 1281px)", "(max-width: 760px)"] as const;

function subscribe(listener: () => void): () => void {
  const lists = QUERIES.map((query) => matchMedia(query));
  for (const list of lists) list.addEventListener("change", listener);
  return () => {
    for (const list of lists) list.removeEventListener("change", listener);
  };
}

const read = (): RoomSize =>
  matchMedia(QUERIES[0]).matches ? "wide" : matchMedia(QUERIES[1]).matches ? "narrow" : "mid";

export const useRoomSize = (): RoomSize => useSyncExternalStore(subscribe, read, () => "wide");

export type PaneTab = "naskah" | "pratinjau" | "masalah" | "angka" | "widget" | "bagikan" | "jejak";

const ALL: readonly PaneTab[] = ["naskah", "pratinjau", "masalah", "angka", "widget", "bagikan", "jejak"];
const HIDDEN: Readonly<Record<RoomSize, readonly PaneTab[]>> = {
  wide: ["naskah", "pratinjau", "masalah"],
  mid: ["naskah", "masalah"],
  narrow: [],
};

/** The tabs that a room of this size needs; what stands there anyway has none. */
export const listTabs = (size: RoomSize): PaneTab[] => ALL.filter((tab) => !HIDDEN[size].includes(tab));

/** The tab that is open: the chosen one, or the first where the room shows the chosen pane without a tab. */
export const toOpenTab = (chosen: PaneTab, size: RoomSize): PaneTab => {
  const tabs = listTabs(size);
  return tabs.includes(chosen) ? chosen : (tabs[0] ?? chosen);
};

/** Whether a pane is to be seen. */
export const isShown = (pane: PaneTab, open: PaneTab, size: RoomSize): boolean =>
  HIDDEN[size].includes(pane) || pane === open;
