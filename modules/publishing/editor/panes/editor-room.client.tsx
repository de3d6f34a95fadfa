"use client";
import { useState } from "react";
import { CorrectionScreen } from "../correction/correction-screen.client";
import type { Session } from "../work/session";
import { ClashView } from "./clash-view.client";
import { CommandMenu } from "./command-menu.client";
import { FiguresPanel } from "./figures-panel.client";
import { HistoryPanel } from "./history-panel.client";
import { listCommands } from "./list-commands";
import { PreviewPane } from "./preview-pane.client";
import { ProblemsPane } from "./problems-pane.client";
import { PublishBar } from "./publish-bar.client";
import { SharePanel } from "./share-panel.client";
import { SideTabs, toTabId } from "./side-tabs.client";
import { SignedOut } from "./signed-out.client";
import { SourcePane } from "./source-pane.client";
import { TopBar } from "./top-bar.client";
import { usePaneKeys } from "./use-pane-keys";
import { isShown, type PaneTab, toOpenTab, useRoomSize } from "./use-room";
import { useStore } from "./use-store";
import { WidgetPanel } from "./widget-panel.client";

const PANELS = {
  angka: FiguresPanel,
  widget: WidgetPanel,
  bagikan: SharePanel,
  jejak: HistoryPanel,
} as const;

/** The writing screen: source, problems, preview and panels around one text, and at the foot its publication. */
export function EditorRoom({
  session,
  nonce,
  signInHref,
}: {
  session: Session;
  nonce: string | null;
  signInHref: string;
}) {
  const { problems, facts, said } = useStore(session.store);
  const size = useRoomSize();
  const [chosen, setChosen] = useState<PaneTab>("naskah");
  const [menu, setMenu] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const open = toOpenTab(chosen, size);
  const shown = (pane: PaneTab) => isShown(pane, open, size);
  const commands = listCommands(session, {
    open: (tab) => {
      setCorrecting(false);
      setChosen(tab);
    },
    correct: () => setCorrecting(true),
  });
  usePaneKeys(session, { onMenu: () => setMenu(true), onSource: () => setChosen("naskah"), off: correcting });
  // On a narrow screen whatever puts the caret somewhere leads to the source.
  const onClickCapture = (event: React.MouseEvent) => {
    if ((event.target as Element).closest("[data-goes-to-source]") && size === "narrow") {
      setChosen("naskah");
      requestAnimationFrame(() => session.getView()?.focus());
    }
  };
  return (
    <div className="editor" data-room={size} data-open={open} onClickCapture={onClickCapture}>
      <TopBar session={session} onCommands={() => setMenu(true)} />
      <div className="strips">
        <SignedOut session={session} signInHref={signInHref} />
        <ClashView session={session} />
      </div>
      {correcting && <CorrectionScreen session={session} onClose={() => setCorrecting(false)} />}
      <main className="room" hidden={correcting}>
        <SourcePane session={session} nonce={nonce} hidden={!shown("naskah")} />
        <ProblemsPane session={session} hidden={!shown("masalah")} />
        <PreviewPane session={session} hidden={!shown("pratinjau")} titled={false} />
        <section className="pane p-side" aria-label="Panel">
          <SideTabs
            open={open}
            size={size}
            counts={{ masalah: problems.length, angka: facts.length }}
            onOpen={setChosen}
          />
          {(Object.keys(PANELS) as (keyof typeof PANELS)[]).map((tab) => {
            const Panel = PANELS[tab];
            return open === tab ? (
              <div
                key={tab}
                className="side-body"
                role="tabpanel"
                id={`panel-${tab}`}
                aria-labelledby={toTabId(tab)}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard.
                tabIndex={0}
              >
                <Panel session={session} />
              </div>
            ) : null;
          })}
        </section>
      </main>
      {!correcting && <PublishBar session={session} onCorrect={() => setCorrecting(true)} />}
      {menu && <CommandMenu commands={commands} onClose={() => setMenu(false)} />}
      <p className="vh" role="status" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
