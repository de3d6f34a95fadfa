import { ChangeSet } from "@codemirror/state";
import type { ClashAnswer, SaveAnswer } from "@/modules/publishing/studio/wire";
import { toChangesNow } from "../text/merge-in";
import type { ApiFailure, StudioApi } from "./api";
import type { KeptText } from "./kept-text";
import { createStore } from "./store";

export type SaveState = {
  status: "saved" | "unsaved" | "saving" | "offline" | "failed" | "signed-out" | "clash";
  /** What the file holds, as this window last knew it. */
  base: { hash: string; source: string };
  revision: number;
  savedAt: Date;
  /** Since when saving has been failing; `null` while it works. */
  troubleSince: Date | null;
  message: string | null;
  /** Edits that have not reached the server, as an editor would count them: pauses in typing. */
  waiting: number;
  /** Whether they stand in the browser's store, so that a reload does not take them. */
  kept: boolean;
  clash: ClashAnswer | null;
};

/** What the loop needs of the writing screen. */
export type Page = {
  getSource(): string;
  /** Changes of the text as it stands, made by another; the caret stays with its words. */
  takeIn(changes: ChangeSet): void;
  onSaved?(answer: SaveAnswer): void;
};

const PAUSE_MS = 1200;
const LONGEST_MS = 8000;
const RETRY_MS = [2000, 5000, 10_000, 20_000] as const;

/**
 * Saves while one writes. Every change is kept in the browser at once and sent after a pause; an answer that carries
 * another's edits is taken in under the caret; whatever fails, the text stays here and is tried again.
 */
export function createSaveLoop(
  api: Pick<StudioApi, "save">,
  page: Page,
  kept: KeptText,
  start: Pick<SaveState, "base" | "revision" | "savedAt">,
) {
  const store = createStore<SaveState>({
    ...start,
    status: "saved",
    troubleSince: null,
    message: null,
    waiting: 0,
    kept: true,
    clash: null,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstUnsaved: number | null = null;
  let since: ChangeSet | null = null;
  let attempts = 0;
  let running: Promise<void> | null = null;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), ms);
  };

  function keep(): boolean {
    const { base, waiting } = store.get();
    return kept.keep({
      base: base.hash,
      baseSource: base.source,
      source: page.getSource(),
      edits: waiting,
      at: new Date().toISOString(),
    });
  }

  function take(sent: string, answer: SaveAnswer): void {
    const typed = since ?? ChangeSet.empty(sent.length);
    since = null;
    if (answer.source !== sent) page.takeIn(toChangesNow(sent, answer.source, typed));
    attempts = 0;
    const base = { hash: answer.hash, source: answer.source };
    const clean = page.getSource() === answer.source;
    store.set({
      base,
      revision: answer.revision,
      savedAt: new Date(answer.savedAt),
      status: clean ? "saved" : "unsaved",
      troubleSince: null,
      message: null,
      clash: null,
      waiting: clean ? 0 : 1,
    });
    firstUnsaved = clean ? null : Date.now();
    if (clean) kept.drop();
    else {
      keep();
      later(PAUSE_MS);
    }
    page.onSaved?.(answer);
  }

  function fall(failure: ApiFailure): void {
    since = null;
    const status =
      failure.kind === "offline" ? "offline" : failure.kind === "signed-out" ? "signed-out" : "failed";
    const clash = failure.kind === "clash" ? failure.answer : null;
    store.set({
      status: clash ? "clash" : status,
      clash,
      message: failure.message,
      troubleSince: store.get().troubleSince ?? new Date(),
      kept: keep(),
    });
    const isWorthRetrying = failure.kind === "offline" || failure.kind === "broken";
    if (isWorthRetrying) later(RETRY_MS[Math.min(attempts++, RETRY_MS.length - 1)] ?? 0);
  }

  async function send(): Promise<void> {
    const sent = page.getSource();
    const { base, status } = store.get();
    if (sent === base.source && status !== "failed") {
      kept.drop();
      store.set({ status: "saved", waiting: 0, troubleSince: null, message: null, clash: null });
      return;
    }
    since = ChangeSet.empty(sent.length);
    if (status !== "offline") store.set({ status: "saving" });
    const answer = await api.save({ base: base.hash, source: sent });
    if (answer.ok) take(sent, answer.value);
    else fall(answer.failure);
  }

  /** Now; while one is running, once more after it. Settles when the text is saved or has failed to be. */
  async function save(): Promise<void> {
    clearTimeout(timer);
    if (store.get().status === "clash") return;
    if (running) {
      await running;
      if (store.get().status !== "unsaved") return;
    }
    running ??= send().finally(() => {
      running = null;
    });
    await running;
  }

  return {
    store,
    save,
    /** After every change of the text that this window made itself. */
    changed(changes: ChangeSet) {
      since = since?.compose(changes) ?? null;
      const { status, waiting } = store.get();
      firstUnsaved ??= Date.now();
      const isNew = status === "saved" || (waiting > 0 && Date.now() - firstUnsaved > PAUSE_MS);
      store.set({ waiting: waiting + (isNew || waiting === 0 ? 1 : 0) });
      store.set({ kept: keep(), ...(status === "saved" ? { status: "unsaved" as const } : {}) });
      if (status === "clash" || status === "signed-out" || status === "offline") return;
      later(Math.max(0, Math.min(PAUSE_MS, firstUnsaved + LONGEST_MS - Date.now())));
    },
    /** The choice is made: the text of the screen now begins from theirs, and is sent. */
    async settled() {
      const { clash } = store.get();
      if (!clash) return;
      const { source, hash } = clash.theirs;
      store.set({
        base: { source, hash },
        clash: null,
        status: "unsaved",
        message: null,
        troubleSince: null,
      });
      keep();
      await save();
    },
    /** Begins from other text than it did: kept text of before a reload, whose base is older than the file. */
    beginFrom(base: SaveState["base"]) {
      store.set({ base, status: "unsaved", waiting: 1 });
      keep();
    },
    /** What the server did on this editor's order (a restore, a move): the file is now this. */
    replaced(answer: Pick<SaveAnswer, "hash" | "source" | "revision" | "savedAt">) {
      take(page.getSource(), { ...answer, merged: true });
    },
    stop: () => clearTimeout(timer),
  };
}

export type SaveLoop = ReturnType<typeof createSaveLoop>;
