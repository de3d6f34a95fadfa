"use client";
import { useMemo, useRef, useState } from "react";
import type { NewData } from "@/modules/publishing/studio/adapters/facts.server";
import { DeskFacets } from "./desk-facets.client";
import { type DeskFilter, type ListedRow, NO_FILTER, toGroups, toShown } from "./desk-groups";
import { DeskRows } from "./desk-rows";
import { Icon } from "./icon";
import { NewArticle } from "./new-article.client";
import { NewDataStrip } from "./new-data-strip";
import { ShortcutHelp } from "./shortcut-help.client";
import { useDeskKeys } from "./use-desk-keys";

export type DeskListProps = {
  rows: ListedRow[];
  sections: { id: string; name: string }[];
  account: { name: string };
  newData: NewData[];
  /** What the server looked for in the texts; the rows are what it found. */
  asked: string;
  /** How many published articles are not in the list. */
  left: number;
  nowIso: string;
};

/** The list of articles: filters and titles are searched here, texts by the server. */
export function DeskList({ rows, sections, account, newData, asked, left, nowIso }: DeskListProps) {
  const [filter, setFilter] = useState<DeskFilter>(NO_FILTER);
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState<"new" | "help" | null>(null);
  const [hasFacets, setFacets] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const shown = useMemo(() => toShown(rows, filter, account.name), [rows, filter, account.name]);
  const groups = useMemo(() => toGroups(shown), [shown]);
  const order = groups.flatMap((group) => group.rows);
  const isFiltered = shown.length !== rows.length || asked !== "";
  useDeskKeys({
    count: order.length,
    active,
    setActive,
    open: (index) => location.assign(`/redaksi/naskah/${order[index]?.slug}`),
    onNew: () => setOpen("new"),
    onHelp: () => setOpen("help"),
    onSearch: () => search.current?.focus(),
    onFacets: () => setFacets((is) => !is),
  });

  return (
    <div className="list-page">
      <DeskFacets
        rows={rows}
        sections={sections}
        account={account}
        filter={filter}
        onChange={setFilter}
        isOpen={hasFacets}
      />
      <main className="sheet" id="isi">
        <div className="sheet-head">
          <h1>
            Naskah <small>{shown.length}</small>
          </h1>
          <search className="search">
            <form action="/redaksi">
              <label className="vh" htmlFor="q">
                Cari judul, isi, penulis, atau angka
              </label>
              <Icon name="search" />
              <input
                ref={search}
                className="input"
                id="q"
                name="q"
                type="search"
                placeholder="Cari judul, isi, atau angka"
                defaultValue={asked}
                onChange={(event) => setFilter({ ...filter, query: asked ? "" : event.target.value })}
              />
              <kbd>/</kbd>
            </form>
          </search>
          <button
            className="btn facet-toggle"
            type="button"
            aria-expanded={hasFacets}
            onClick={() => setFacets(!hasFacets)}
          >
            <Icon name="filter" />
            Saringan
          </button>
          <button className="btn main" type="button" onClick={() => setOpen("new")}>
            <Icon name="add" />
            Naskah baru
          </button>
        </div>
        <NewDataStrip news={newData} onShow={() => setFilter({ ...NO_FILTER, needs: new Set(["data"]) })} />
        <p className="vh" role="status">
          {shown.length} naskah
        </p>
        {isFiltered && (
          <p className="shown">
            {asked && `Isi yang memuat “${asked}”. `}
            <a className="btn small" href="/redaksi">
              Tampilkan semua
            </a>
          </p>
        )}
        {order.length > 0 ? (
          <DeskRows groups={groups} sections={sections} active={active} now={new Date(nowIso)} />
        ) : (
          <div className="empty">
            <p>Tidak ada naskah yang cocok.</p>
            <p className="muted">Tekan Enter di kotak cari untuk mencari di dalam isi naskah.</p>
          </div>
        )}
        {left > 0 && (
          <p className="foot">
            {left} naskah terbit yang lebih lama tidak ditampilkan; cari untuk menemukannya.
          </p>
        )}
        <p className="foot keys">
          <span>
            <kbd>J</kbd> <kbd>K</kbd> turun, naik
          </span>
          <span>
            <kbd>Enter</kbd> buka
          </span>
          <span>
            <kbd>N</kbd> naskah baru
          </span>
          <span>
            <kbd>/</kbd> cari
          </span>
          <span>
            <kbd>F</kbd> saringan
          </span>
          <span>
            <kbd>?</kbd> semua pintasan
          </span>
        </p>
      </main>
      {open === "new" && <NewArticle sections={sections} onClose={() => setOpen(null)} />}
      {open === "help" && <ShortcutHelp onClose={() => setOpen(null)} />}
    </div>
  );
}
