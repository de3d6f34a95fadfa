import { useSyncExternalStore } from "react";
import type { Store } from "../work/store";

/** What a store holds now; the part that uses it draws again when it changes. */
export const useStore = <State>(store: Store<State>): State =>
  useSyncExternalStore(store.subscribe, store.get, store.get);
