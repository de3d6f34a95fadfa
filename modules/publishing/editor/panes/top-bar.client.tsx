"use client";
import { STATE_LABELS } from "@/modules/publishing/studio/wire";
import { listHeadValues } from "../text/head";
import type { Session } from "../work/session";
import { Icon, Tally } from "./icon";
import { SaveLine } from "./save-line.client";
import { toggleTheme } from "./theme";
import { useStore } from "./use-store";

const STATE_CLASSES = {
  draft: "is-draf",
  review: "is-ditinjau",
  scheduled: "is-terjadwal",
  embargoed: "is-embargo",
  published: "is-terbit",
  corrected: "is-dikoreksi",
  withdrawn: "is-ditarik",
} as const;

/** What the article is, whether it is saved, and who is at it. */
export function TopBar({ session, onCommands }: { session: Session; onCommands: () => void }) {
  const { article, source, others } = useStore(session.store);
  const title = listHeadValues(source).get("title")?.value || session.slug;
  const names = others.map(({ name }) => name);
  return (
    <header className="top">
      <a className="brand" href="/redaksi">
        Warta Suara <Tally /> <small>Redaksi</small>
      </a>
      <div className="crumb">
        <a className="icon-btn" href="/redaksi" aria-label="Kembali ke daftar naskah">
          <Icon name="back" />
        </a>
        <h1 className={article.state === "withdrawn" ? "is-pulled" : undefined} title={title}>
          {title}
        </h1>
        <span className={`state ${STATE_CLASSES[article.state]}`}>
          <Icon name={article.state} />
          {STATE_LABELS[article.state]}
        </span>
      </div>
      <SaveLine session={session} />
      <span className="present">
        <span className="face me" aria-hidden="true">
          {article.account.initials}
        </span>
        {others.map(({ name, initials }) => (
          <span key={name} className="face other" aria-hidden="true" title={name}>
            {initials}
          </span>
        ))}
        <span className="hide-mid">
          {names.length === 0 ? article.account.name : `Anda dan ${names.join(", ")}`}
        </span>
      </span>
      <button className="btn small plain hide-mid" type="button" onClick={onCommands}>
        Perintah <kbd>Ctrl K</kbd>
      </button>
      <button
        className="icon-btn"
        type="button"
        aria-label="Ganti tema terang atau gelap"
        onClick={toggleTheme}
      >
        <Icon name="theme" />
      </button>
    </header>
  );
}
