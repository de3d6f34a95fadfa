import { useEffect, useState } from "react";
import { useStore } from "../panes/use-store";
import { listHeadValues } from "../text/head";
import type { Session } from "../work/session";

export type Published = {
  /** The text that readers have; `null` while it is fetched or where it cannot be had. */
  source: string | null;
  at: Date | null;
  trouble: string | null;
};

/** A commit made by the publication itself may carry a time a little after it. */
const SLACK_MS = 2 * 60_000;

/**
 * What readers have now: the text on the screen where the server says that nothing has changed since, else the newest
 * revision that is not younger than the last publication or correction.
 */
export function usePublished(session: Session): Published {
  const { article, source } = useStore(session.store);
  const isSame = article.moves.some(
    ({ move, allowed, why }) => move === "correct" && !allowed && /sama dengan/.test(why ?? ""),
  );
  const [found, setFound] = useState<Published>({ source: null, at: null, trouble: null });
  const { base } = useStore(session.saving.store);
  useEffect(() => {
    if (isSame) return setFound({ source: base.source, at: null, trouble: null });
    let isCurrent = true;
    void (async () => {
      const history = await session.api.history();
      if (!isCurrent) return;
      if (!history.ok) return setFound({ source: null, at: null, trouble: history.failure.message });
      const head = listHeadValues(session.store.get().source);
      const last = Math.max(
        ...["publishedAt", "updatedAt"].map((key) => Date.parse(head.get(key)?.value ?? "") || 0),
      );
      const { revisions, trouble } = history.value;
      const out = revisions.find(({ at }) => Date.parse(at) <= last + SLACK_MS) ?? revisions.at(-1);
      if (!out)
        return setFound({
          source: null,
          at: null,
          trouble: trouble ?? "Teks yang terbit tidak ada di jejak.",
        });
      const revision = await session.api.revision(out.id);
      if (!isCurrent) return;
      setFound(
        revision.ok
          ? { source: revision.value.source, at: new Date(out.at), trouble: null }
          : { source: null, at: null, trouble: revision.failure.message },
      );
    })();
    return () => {
      isCurrent = false;
    };
    // The text that is out does not change while one types; a save may change what is said of it.
  }, [session, isSame, base.source]);
  return isSame && found.source === null ? { source, at: null, trouble: null } : found;
}
