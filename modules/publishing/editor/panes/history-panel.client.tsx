"use client";
import { useCallback, useEffect, useState } from "react";
import { formatDateLong } from "@/lib/format-id";
import type { HistoryAnswer } from "@/modules/publishing/studio/wire";
import { toHour, toWeekdayTime } from "../text/wib";
import type { Session } from "../work/session";
import { CompareDialog } from "./compare-dialog.client";
import { useStore } from "./use-store";

export type Revision = HistoryAnswer["revisions"][number];

const toDay = (at: string): string => {
  const day = formatDateLong(new Date(at));
  return day === formatDateLong(new Date()) ? "Hari ini" : day;
};

function groupByDay(revisions: readonly Revision[]): [string, Revision[]][] {
  const days = new Map<string, Revision[]>();
  for (const revision of revisions) {
    const day = toDay(revision.at);
    days.set(day, [...(days.get(day) ?? []), revision]);
  }
  return [...days];
}

const toChange = ({ added, removed }: Revision): string =>
  [added > 0 && `+${added} baris`, removed > 0 && `\u2212${removed} baris`].filter(Boolean).join(", ");

/** Every revision from git, newest first: compare any two, look at one, or bring one back. */
export function HistoryPanel({ session }: { session: Session }) {
  const { article } = useStore(session.store);
  const { revision } = useStore(session.saving.store);
  const [history, setHistory] = useState<HistoryAnswer | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [comparing, setComparing] = useState<readonly [Revision, Revision | null] | null>(null);
  const load = useCallback(async () => {
    const answer = await session.api.history();
    setTrouble(answer.ok ? null : answer.failure.message);
    if (answer.ok) setHistory(answer.value);
  }, [session]);
  // A save may have made a revision.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after each save.
  useEffect(() => void load(), [load, revision]);

  const revisions = history?.revisions ?? [];
  const pick = (id: string, on: boolean) =>
    setChosen(on ? [...chosen.slice(-1), id] : chosen.filter((one) => one !== id));
  const pair = revisions.filter(({ id }) => chosen.includes(id));
  const compare = () => {
    const [newer, older] = pair;
    if (newer) setComparing(older ? [older, newer] : [newer, null]);
  };
  const why =
    pair.length === 0 ? "Tandai satu revisi untuk dibandingkan dengan naskah kini, atau dua." : null;
  return (
    <>
      <h2 className="vh">Jejak</h2>
      {(history?.trouble ?? article.historyTrouble) && (
        <p className="note warn">{history?.trouble ?? article.historyTrouble}</p>
      )}
      {trouble && (
        <p className="note warn">
          {trouble}{" "}
          <button className="btn small" type="button" onClick={() => void load()}>
            Coba lagi
          </button>
        </p>
      )}
      {history === null && trouble === null && <p className="hint">Memuat jejak…</p>}
      {history !== null && revisions.length === 0 && !history.trouble && (
        <p className="hint">Belum ada revisi.</p>
      )}
      {groupByDay(revisions).map(([day, list]) => (
        <section key={day} aria-label={day}>
          <h3>{day}</h3>
          <ol className="trail">
            {list.map((one) => (
              <li key={one.id}>
                <time dateTime={one.at}>{toHour(new Date(one.at))}</time>
                <div>
                  <label className="check">
                    <input
                      type="checkbox"
                      checked={chosen.includes(one.id)}
                      onChange={(event) => pick(one.id, event.target.checked)}
                      aria-label={`Pilih revisi ${toWeekdayTime(new Date(one.at))}, ${one.by}`}
                    />{" "}
                    <span>
                      {one.by}: {one.message}
                      <small>{toChange(one)}</small>
                    </span>
                  </label>
                  <button className="btn small plain" type="button" onClick={() => setComparing([one, null])}>
                    Lihat dan pulihkan
                  </button>
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {revisions.length > 0 && (
        <>
          <button
            className="btn small"
            type="button"
            aria-disabled={why !== null}
            aria-describedby="jejak-why"
            onClick={compare}
          >
            {pair.length === 2 ? "Bandingkan dua revisi" : "Bandingkan dengan naskah kini"}
          </button>
          <p className="hint" id="jejak-why">
            {why ?? `${pair.length} revisi ditandai.`}
          </p>
        </>
      )}
      {comparing && (
        <CompareDialog
          session={session}
          before={comparing[0]}
          after={comparing[1]}
          onClose={() => setComparing(null)}
        />
      )}
    </>
  );
}
