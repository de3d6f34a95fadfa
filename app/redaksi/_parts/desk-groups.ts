import type { DeskRow } from "@/modules/publishing/studio/list-desk.server";
import type { State } from "@/modules/publishing/studio/wire";

/** A row as the list shows it: with the figures of it that new data touches. */
export type ListedRow = DeskRow & { touched: number };

export type DeskFilter = {
  query: string;
  mine: boolean;
  waiting: boolean;
  states: ReadonlySet<State>;
  sections: ReadonlySet<string>;
  needs: ReadonlySet<"errors" | "warnings" | "data">;
};

export const NO_FILTER: DeskFilter = {
  query: "",
  mine: false,
  waiting: false,
  states: new Set(),
  sections: new Set(),
  needs: new Set(),
};

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
export const isMine = (row: DeskRow, name: string): boolean =>
  row.owners.some((owner) => isSame(owner, name));
/** In review, and not one's own: what a second pair of eyes is for. */
export const isWaiting = (row: DeskRow, name: string): boolean =>
  row.state === "review" && !isMine(row, name);

/** Rows that the filter lets through: within one kind of filter any, between kinds all. */
export function toShown(rows: readonly ListedRow[], filter: DeskFilter, name: string): ListedRow[] {
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = `${row.title} ${row.slug} ${row.owners.join(" ")}`.toLowerCase();
    const { needs } = filter;
    return (
      words.every((word) => text.includes(word)) &&
      (!(filter.mine || filter.waiting) ||
        (filter.mine && isMine(row, name)) ||
        (filter.waiting && isWaiting(row, name))) &&
      (filter.states.size === 0 || filter.states.has(row.state)) &&
      (filter.sections.size === 0 || filter.sections.has(row.section)) &&
      (needs.size === 0 ||
        (needs.has("errors") && row.errors > 0) ||
        (needs.has("warnings") && row.warnings > 0) ||
        (needs.has("data") && row.touched > 0))
    );
  });
}

export type DeskGroup = { name: string; order: string; rows: ListedRow[] };

const GROUPS: readonly {
  name: string;
  order: string;
  states: readonly State[];
  compare(a: ListedRow, b: ListedRow): number;
}[] = [
  {
    name: "Menunggu jam",
    order: "paling dekat di atas",
    states: ["scheduled", "embargoed"],
    compare: (a, b) => toTime(a.publishedAt) - toTime(b.publishedAt),
  },
  {
    name: "Dikerjakan",
    order: "terakhir disunting di atas",
    states: ["draft", "review"],
    compare: (a, b) => toTime(b.editedAt) - toTime(a.editedAt),
  },
  {
    name: "Sudah terbit",
    order: "terbaru di atas",
    states: ["published", "corrected", "withdrawn"],
    compare: (a, b) => toTime(b.publishedAt) - toTime(a.publishedAt),
  },
];

const toTime = (iso: string | null): number => (iso === null ? 0 : Date.parse(iso));

/** By what is due, each group in the order that helps it; empty ones left out. */
export const toGroups = (rows: readonly ListedRow[]): DeskGroup[] =>
  GROUPS.map(({ name, order, states, compare }) => ({
    name,
    order,
    rows: rows
      .filter((row) => states.includes(row.state))
      .sort((a, b) => compare(a, b) || a.slug.localeCompare(b.slug)),
  })).filter((group) => group.rows.length > 0);
