"use client";
import { useEffect, useRef, useState } from "react";
import { listTags } from "../tags/read-tags";
import { toClock } from "../text/wib";
import type { Session } from "../work/session";
import { Icon } from "./icon";
import { followCaret, showPage } from "./preview-frame";
import { SnapshotMenu } from "./snapshot-menu.client";
import { useStore } from "./use-store";

const DESKTOP_PX = 1200;

/** How far a page of desktop width is made smaller to stand in the pane. */
function useZoom(host: React.RefObject<HTMLDivElement | null>): { zoom: number; height: number } {
  const [size, setSize] = useState({ width: 408, height: 640 });
  useEffect(() => {
    const node = host.current;
    if (!node) return;
    const observer = new ResizeObserver(([entry]) => {
      const box = entry?.contentRect;
      if (box && box.width > 0) setSize({ width: box.width, height: box.height });
    });
    observer.observe(node);
    return () => observer.disconnect();
  }, [host]);
  const zoom = Math.min(1, size.width / DESKTOP_PX);
  return { zoom, height: Math.ceil(size.height / zoom) };
}

/** The real page at the draft's text, as readers will see it. It runs no script and leads nowhere. */
export function PreviewPane({
  session,
  hidden,
  titled,
}: {
  session: Session;
  hidden: boolean;
  titled: boolean;
}) {
  const { preview, source, caret, words } = useStore(session.store);
  const [width, setWidth] = useState<"phone" | "desktop">("phone");
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const { zoom, height } = useZoom(stage);
  const latest = useRef({ source, line: caret.line });
  latest.current = { source, line: caret.line };

  useEffect(() => {
    const node = frame.current;
    if (!node || preview.html === null) return;
    showPage(node, preview.html, () => followCaret(node, latest.current.source, latest.current.line));
  }, [preview.html]);
  useEffect(() => {
    if (frame.current) followCaret(frame.current, latest.current.source, caret.line);
  }, [caret.line]);

  const empty = preview.per !== null && isWithoutData(source, preview.per, words);
  const isDesktop = width === "desktop";
  return (
    <section id="panel-pratinjau" className="pane p-preview" aria-labelledby="h-pratinjau" hidden={hidden}>
      <div className="pane-head">
        <h2 id="h-pratinjau" className={titled ? undefined : "vh"}>
          Pratinjau
        </h2>
        <Choice
          legend="Lebar pratinjau"
          name="pv"
          value={width}
          onChange={setWidth}
          choices={{ phone: "Ponsel", desktop: "Desktop" }}
        />
        <Choice
          legend="Tema pratinjau"
          name="pt"
          value={preview.theme}
          onChange={(theme) => session.show({ theme })}
          choices={{ light: "Terang", dark: "Gelap" }}
        />
        <SnapshotMenu session={session} />
      </div>
      <div className="stage-note" aria-live="off">
        {preview.trouble !== null && (
          <p className="saved error">
            <Icon name="error" />
            <span>
              {preview.trouble}{" "}
              {preview.madeAt && (
                <span className="hint">Pratinjau menampilkan keadaan {toClock(preview.madeAt)}.</span>
              )}
            </span>
          </p>
        )}
        {preview.trouble === null && empty && (
          <p className="saved warn">
            <Icon name="warning" />
            <span>{empty} Widget tampil kosong, bukan nol.</span>
          </p>
        )}
        {preview.trouble === null && !empty && preview.loading && (
          <p className="saved plain">Memuat pratinjau…</p>
        )}
      </div>
      <div className="stage" ref={stage}>
        <div
          className={isDesktop ? "wide" : "phone"}
          style={isDesktop ? { inlineSize: DESKTOP_PX * zoom, blockSize: height * zoom } : undefined}
        >
          <iframe
            ref={frame}
            sandbox="allow-same-origin"
            title={`Pratinjau halaman, lebar ${isDesktop ? "desktop" : "ponsel"}, ${preview.theme === "dark" ? "gelap" : "terang"}`}
            style={
              isDesktop
                ? {
                    inlineSize: DESKTOP_PX,
                    blockSize: height,
                    transform: `scale(${zoom})`,
                    transformOrigin: "0 0",
                  }
                : undefined
            }
          />
        </div>
      </div>
    </section>
  );
}

/** Which contest of the text has nothing at this moment: before its first snapshot there is nothing to show. */
function isWithoutData(
  source: string,
  per: string,
  words: ReturnType<Session["store"]["get"]>["words"],
): string | null {
  const named = new Set(
    listTags(source).flatMap(({ attributes }) =>
      attributes.flatMap(({ name, raw }) => (name === "contest" && raw ? raw.slice(1, -1) : [])),
    ),
  );
  const without = words?.contests.find(
    ({ slug, snapshots }) =>
      named.has(slug) && !snapshots.some(({ asOf }) => Date.parse(asOf) <= Date.parse(per)),
  );
  return without ? `${without.name} belum mempunyai data pada saat itu.` : null;
}

/** Two choices as one control; the radios under it work with the arrow keys. */
function Choice<Value extends string>(props: {
  legend: string;
  name: string;
  value: Value;
  choices: Readonly<Record<Value, string>>;
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset className="seg">
      <legend className="vh">{props.legend}</legend>
      {(Object.keys(props.choices) as Value[]).map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={props.name}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          {props.choices[value]}
        </label>
      ))}
    </fieldset>
  );
}
