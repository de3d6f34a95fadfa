import { openSearchPanel } from "@codemirror/search";
import type { Command as ViewCommand } from "@codemirror/view";
import { toggleFacts } from "../code/fact-chips";
import { mendHere, stepProblem } from "../code/problems";
import type { Session } from "../work/session";
import type { Command } from "./command-menu.client";
import { downloadText } from "./download";
import { toggleTheme } from "./theme";
import type { PaneTab } from "./use-room";

/** Everything that the menu offers: all keys by name, the panels, and what has no key. */
export function listCommands(
  session: Session,
  page: { open: (tab: PaneTab) => void; correct: () => void },
): Command[] {
  const inSource = (name: string, keys: string | undefined, run: ViewCommand): Command => ({
    name,
    keys,
    run() {
      const view = session.getView();
      if (!view) return;
      page.open("naskah");
      view.focus();
      run(view);
    },
  });
  const panel = (name: string, tab: PaneTab): Command => ({ name, run: () => page.open(tab) });
  const { state } = session.store.get().article;
  return [
    inSource("Masalah berikutnya", "F8", stepProblem(1)),
    inSource("Masalah sebelumnya", "Shift F8", stepProblem(-1)),
    inSource("Terapkan perbaikan di kursor", "Alt Enter", mendHere),
    inSource("Lipat atau buka Fact", "Alt F", toggleFacts),
    inSource("Cari dan ganti", "Ctrl F", openSearchPanel),
    { name: "Simpan sekarang", keys: "Ctrl S", run: () => void session.saveNow() },
    panel("Sisipkan widget", "widget"),
    panel("Angka", "angka"),
    panel("Pratinjau", "pratinjau"),
    panel("Bagikan", "bagikan"),
    panel("Jejak", "jejak"),
    ...(state === "published" || state === "corrected"
      ? [{ name: "Koreksi atau tarik naskah", run: page.correct }]
      : []),
    {
      name: "Unduh naskah",
      run: () => downloadText(`${session.slug}.mdx`, session.store.get().source),
    },
    { name: "Ganti tema terang atau gelap", run: toggleTheme },
  ];
}
