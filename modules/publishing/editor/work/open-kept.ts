import { createKeptText, type KeptText, type Shelf } from "./kept-text";
import type { Session } from "./session";

const WINDOW = "redaksi:jendela";

const toShelf = (get: () => Storage): Shelf | null => {
  try {
    return get();
  } catch {
    return null;
  }
};

/** Takes a lock for as long as the window lives; `false` where another window has it. */
function hold(name: string): Promise<{ held: boolean; release: () => void }> {
  return new Promise((resolve) => {
    if (!navigator.locks) return resolve({ held: true, release: () => undefined });
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve({ held: false, release: () => undefined });
      return new Promise<void>((end) => resolve({ held: true, release: end }));
    });
  });
}

/**
 * This window's place for unsent text. Its name outlives a reload; a window made by duplicating another gets one of its
 * own, since the two must not overwrite each other.
 */
export async function openKeptText(slug: string, owner: string) {
  const shelf = toShelf(() => localStorage);
  const names = toShelf(() => sessionStorage);
  let id = names?.getItem(WINDOW) ?? crypto.randomUUID();
  let kept = createKeptText(shelf, slug, owner, id);
  let lock = await hold(kept.lock);
  if (!lock.held) {
    id = crypto.randomUUID();
    kept = createKeptText(shelf, slug, owner, id);
    lock = await hold(kept.lock);
  }
  try {
    names?.setItem(WINDOW, id);
  } catch {
    // A reload then counts as another window, which adopts the text all the same.
  }
  const state = await navigator.locks?.query();
  const alive = new Set((state?.held ?? []).map(({ name }) => name));
  return { kept, isAlive: (key: string) => alive.has(key), release: lock.release };
}

/** Puts what was left unsent back on the screen; the save loop sends it, and the server merges it where it must. */
export function takeUpKept(session: Session, kept: KeptText, isAlive: (key: string) => boolean): Session {
  const found = kept.find(isAlive);
  if (!found) return session;
  const { base } = session.saving.store.get();
  const { key, kept: left } = found;
  if (left.source === base.source || left.source === left.baseSource) {
    kept.dropKey(key);
    return session;
  }
  session.store.set({ source: left.source });
  session.saving.beginFrom({ hash: left.base, source: left.baseSource });
  if (key !== kept.lock) kept.dropKey(key);
  session.say("Teks yang belum terkirim dipulihkan.");
  void session.saving.save();
  return session;
}
