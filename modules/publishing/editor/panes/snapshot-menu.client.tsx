"use client";
import { useEffect, useRef } from "react";
import { listNamedContests } from "../code/completion-place";
import { listHeadValues } from "../text/head";
import { toShortTime, toWeekdayTime } from "../text/wib";
import type { Session } from "../work/session";
import { Icon } from "./icon";
import { useStore } from "./use-store";

/** The snapshots of the article's first contest, newest first; the one that the draft names is marked. */
export function SnapshotMenu({ session }: { session: Session }) {
  const { preview, source, words } = useStore(session.store);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const node = details.current;
    if (!node) return;
    const close = (event: Event) => {
      const outside = event.type === "pointerdown" && !node.contains(event.target as Node);
      if (!node.open || !(outside || (event as KeyboardEvent).key === "Escape")) return;
      node.open = false;
      if (!outside) node.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", close);
    node.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      node.removeEventListener("keydown", close);
    };
  }, []);

  const slug = listNamedContests(source)[0];
  const contest = words?.contests.find((one) => one.slug === slug) ?? null;
  const asOf = Date.parse(listHeadValues(source).get("asOf")?.value ?? "");
  const used = contest?.snapshots.find((one) => Date.parse(one.asOf) <= asOf)?.asOf ?? null;
  const newest = contest?.snapshots[0];
  const at = preview.per ?? newest?.asOf ?? null;
  return (
    <details className="asat push" ref={details}>
      <summary>
        <span className="muted">Per{preview.per === null ? " kini," : ""}</span>{" "}
        {at === null ? "belum ada data" : toShortTime(new Date(at))} <Icon name="down" />
      </summary>
      <fieldset className="asat-menu">
        <legend className="vh">Tampilkan dengan data per</legend>
        <label>
          <input
            type="radio"
            name="per"
            checked={preview.per === null}
            onChange={() => session.show({ per: null })}
          />
          <span>Seperti pembaca melihatnya</span>
          <span className="muted">bawaan</span>
          <small>Widget tanpa pasak waktu ikut data terbaru</small>
        </label>
        {contest?.snapshots.map((one, rank) => (
          <label key={one.asOf}>
            <input
              type="radio"
              name="per"
              checked={preview.per === one.asOf}
              onChange={() => session.show({ per: one.asOf })}
            />
            <span>{toWeekdayTime(new Date(one.asOf)).replace(" WIB", "")}</span>
            <span className="muted">{/[\d,]+ persen/.exec(one.coverage ?? "")?.[0]}</span>
            <small>
              {[
                one.coverage?.replace(/,? ?[\d,]+ persen/, "") ?? "cakupan tidak diketahui",
                rank === 0 && "terbaru",
                one.asOf === used && "dipakai naskah",
              ]
                .filter(Boolean)
                .join(" · ")}
            </small>
          </label>
        ))}
        {contest === null && <p className="hint">Naskah ini belum menyebut kontes.</p>}
      </fieldset>
    </details>
  );
}
