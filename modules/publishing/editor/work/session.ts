import type { ChangeSet } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { succeed } from "@/lib/result";
import type {
  ArticleAnswer,
  CheckAnswer,
  CompletionsAnswer,
  MoveRequest,
  WireFactUse,
} from "@/modules/publishing/studio/wire";
import { setStandings, toFactKey } from "../code/fact-chips";
import { type Other, setOthers } from "../code/others";
import { moveProblems, type Placed, placeProblems, problemsField, setProblems } from "../code/problems";
import { toChangeSet } from "../text/merge-in";
import { toMinimalEdits } from "../text/minimal-edits";
import type { Answer, ApiFailure, StudioApi } from "./api";
import type { KeptText } from "./kept-text";
import { createLatestCall } from "./latest-call";
import { createPresence } from "./presence";
import { createSaveLoop } from "./save-loop";
import { createStore } from "./store";

export type Unbound = CheckAnswer["unbound"][number];

export type PreviewState = {
  html: string | null;
  /** When the page that is shown was made. */
  madeAt: Date | null;
  loading: boolean;
  /** Why the newest text is not shown. */
  trouble: string | null;
  per: string | null;
  theme: "light" | "dark";
};

export type SessionState = {
  article: Omit<ArticleAnswer, "source" | "hash" | "revision" | "savedAt">;
  /** The text as it stands in the source pane. */
  source: string;
  caret: { line: number; column: number };
  problems: readonly Placed[];
  facts: readonly WireFactUse[];
  unbound: readonly Unbound[];
  /** Whether what is shown was checked at all; `null` before the first answer. */
  checked: "yes" | "trouble" | null;
  words: CompletionsAnswer | null;
  preview: PreviewState;
  others: readonly Other[];
  /** For screen readers, politely. */
  said: string;
  moving: boolean;
  moveTrouble: string | null;
};

const CHECK = { delayMs: 400, maxMs: 2000 };
const PREVIEW = { delayMs: 250, maxMs: 1200 };
const SAVED_SAID_EVERY_MS = 60_000;
const PROBLEMS_SAID_AFTER_MS = 2000;

/** One article open in one window: its text, what the server says of it, and what can be done with it. */
export function createSession(api: StudioApi, loaded: ArticleAnswer, kept: KeptText) {
  const { source, hash, revision, savedAt, ...article } = loaded;
  const store = createStore<SessionState>({
    article,
    source,
    caret: { line: 1, column: 1 },
    problems: [],
    facts: [],
    unbound: [],
    checked: null,
    words: null,
    preview: { html: null, madeAt: null, loading: false, trouble: null, per: null, theme: "light" },
    others: [],
    said: "",
    moving: false,
    moveTrouble: null,
  });
  let view: EditorView | null = null;
  let savedSaidAt = 0;
  let countTimer: ReturnType<typeof setTimeout> | undefined;

  const getSource = () => store.get().source;
  const say = (said: string) => {
    // The same words twice are said twice only if the region changes between.
    store.set({ said: said === store.get().said ? `${said}\u00a0` : said });
  };
  const setPreview = (change: Partial<PreviewState>) =>
    store.set({ preview: { ...store.get().preview, ...change } });

  function takeIn(changes: ChangeSet): void {
    view?.dispatch({ changes, userEvent: "merge" });
  }

  const saving = createSaveLoop(
    api,
    {
      getSource,
      takeIn,
      onSaved: ({ savedAt: at }) => {
        const now = Date.parse(at);
        if (now - savedSaidAt > SAVED_SAID_EVERY_MS) say("Tersimpan.");
        savedSaidAt = Math.max(savedSaidAt, now);
        void refresh();
      },
    },
    kept,
    { base: { hash, source }, revision, savedAt: new Date(savedAt) },
  );

  /** States and moves may follow from a save: an edit takes an approval away. */
  async function refresh(): Promise<void> {
    const answer = await api.load();
    if (!answer.ok) return;
    const { source: now, hash: at, revision: number, savedAt: when, ...rest } = answer.value;
    store.set({ article: rest });
    if (saving.store.get().status === "saved" && at !== saving.store.get().base.hash)
      saving.replaced({ source: now, hash: at, revision: number, savedAt: when });
  }

  function sayCount(problems: readonly Placed[]): void {
    clearTimeout(countTimer);
    const before = store.get().problems.length;
    if (before === problems.length) return;
    countTimer = setTimeout(() => {
      const count = store.get().problems.length;
      say(count === 0 ? "Tidak ada masalah." : `${count} masalah.`);
    }, PROBLEMS_SAID_AFTER_MS);
  }

  const checking = createLatestCall<string, Awaited<Answer<CheckAnswer>>>({
    ...CHECK,
    run: (text, signal) => api.check(text, signal),
    onAnswer(answer, text) {
      if (!answer.ok) return store.set({ checked: "trouble" });
      if (!view) return;
      // Typed on since: the answer is about the text before, and its places move along.
      const since = toChangeSet(toMinimalEdits(text, getSource()), text.length);
      const now = moveProblems(placeProblems(view.state.toText(text), answer.value.problems), since.desc);
      const standings = new Map(answer.value.facts.map((fact) => [toFactKey(fact), fact.standing]));
      sayCount(now);
      view.dispatch({ effects: [setProblems.of(now), setStandings.of(standings)] });
      store.set({
        facts: answer.value.facts,
        unbound: answer.value.unbound,
        checked: "yes",
        problems: view.state.field(problemsField),
      });
    },
  });

  const previewing = createLatestCall<null, Awaited<Answer<string>>>({
    ...PREVIEW,
    run(_, signal) {
      setPreview({ loading: true });
      const { per, theme } = store.get().preview;
      return api.preview({ source: getSource(), per, theme }, signal);
    },
    onAnswer(answer) {
      if (answer.ok) setPreview({ html: answer.value, madeAt: new Date(), loading: false, trouble: null });
      else setPreview({ loading: false, trouble: toPreviewTrouble(answer.failure) });
    },
  });

  const presence = createPresence(api, {
    getPlace: () => ({
      ...store.get().caret,
      head: view ? view.state.selection.main.head : null,
    }),
    onAnswer({ others, hash: now }) {
      sayArrivals(store.get().others, others, say);
      store.set({ others });
      view?.dispatch({ effects: setOthers.of(others) });
      const { status, base } = saving.store.get();
      if (now === base.hash) return;
      if (status === "saved") void refresh().then(() => say("Naskah berubah di luar jendela ini."));
      else if (status === "unsaved") void saving.save();
    },
  });

  return {
    store,
    saving,
    api,
    say,
    slug: loaded.slug,
    getView: () => view,
    /** The source pane is there; from now on it holds the text. */
    attach(pane: EditorView) {
      view = pane;
      checking.now(getSource());
      previewing.now(null);
      presence.start();
      void api.completions().then((answer) => answer.ok && store.set({ words: answer.value }));
    },
    /** After every transaction of the source pane. `isOwn`: made here, not merged in. */
    onChange(changes: ChangeSet, text: string, isOwn: boolean) {
      store.set({ source: text, problems: view?.state.field(problemsField) ?? [] });
      if (isOwn) saving.changed(changes);
      checking.soon(text);
      previewing.soon(null);
    },
    onCaret(caret: SessionState["caret"]) {
      const before = store.get().caret;
      if (before.line === caret.line && before.column === caret.column) return;
      store.set({ caret });
      if (before.line !== caret.line) presence.soon();
    },
    show(change: Partial<Pick<PreviewState, "per" | "theme">>) {
      setPreview(change);
      void previewing.now(null);
    },
    async saveNow() {
      savedSaidAt = 0;
      await saving.save();
      return saving.store.get().status === "saved";
    },
    /** Saves what is there, then asks for the move: never for a text that the editor has not seen. */
    async move(request: MoveRequest): Answer<null> {
      store.set({ moving: true, moveTrouble: null });
      await saving.save();
      const { base, status } = saving.store.get();
      const answer = await api.move({ ...request, base: base.hash });
      store.set({ moving: false });
      if (!answer.ok) {
        store.set({ moveTrouble: status === "saved" ? answer.failure.message : "Simpan naskah dahulu." });
        say(answer.failure.message);
        return answer;
      }
      const { source: now, hash: at, revision: number, savedAt: when, ...rest } = answer.value;
      store.set({ article: rest });
      saving.replaced({ source: now, hash: at, revision: number, savedAt: when });
      return succeed(null);
    },
    /** Signed in again in another window: everything goes on where it stopped. */
    async resume() {
      await saving.save();
      checking.now(getSource());
      previewing.now(null);
    },
    stop() {
      clearTimeout(countTimer);
      saving.stop();
      checking.stop();
      previewing.stop();
      presence.stop();
      view = null;
    },
  };
}

export type Session = ReturnType<typeof createSession>;

function toPreviewTrouble(failure: ApiFailure): string {
  if (failure.kind !== "unreadable") return failure.message;
  const first = failure.problems.find(({ severity }) => severity === "error");
  return first ? `Baris ${first.line} belum dapat dibaca.` : failure.message;
}

function sayArrivals(before: readonly Other[], now: readonly Other[], say: (text: string) => void): void {
  const came = now.find(({ name }) => !before.some((other) => other.name === name));
  const went = before.find(({ name }) => !now.some((other) => other.name === name));
  if (came) say(`${came.name} ikut menyunting.`);
  else if (went) say(`${went.name} selesai menyunting.`);
}
