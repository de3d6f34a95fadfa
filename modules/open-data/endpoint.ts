import type { CsvValue } from "@/lib/csv";
import { succeed } from "@/lib/result";
import type { OpenResult } from "./open-result";
import type { OpenQuery, QueryName } from "./query";
import type { Table } from "./tables";

/** What stands in an address, decoded and not yet checked. */
export type Parts = { slug: string; version: string; code: string };

/** The value, and what a CSV of it holds: rows with their header first. */
export type OpenAnswer = {
  value: unknown;
  next: string | null;
  toCsvRows(): readonly (readonly CsvValue[])[];
};

export type Endpoint = {
  /** Below `/api/v1`; also its name in the document. */
  path: string;
  summary: string;
  description?: string;
  /** Name of its shape in the document. */
  shape: string;
  cacheControl: string;
  query: readonly QueryName[];
  /** Absent where it is given as JSON alone. `columns` is null where they follow from the figures. */
  csv?: { about: string; columns: readonly string[] | null; query: readonly QueryName[] };
  get(parts: Parts, query: OpenQuery): OpenResult<OpenAnswer>;
};

/** An address that leads to another one. */
export type Signpost = {
  path: string;
  summary: string;
  query: readonly QueryName[];
  find(parts: Parts): OpenResult<string>;
};

type Recipe<Value> = Omit<Endpoint, "get" | "csv" | "query"> & {
  query?: readonly QueryName[];
  csvQuery?: readonly QueryName[];
  table?(query: OpenQuery): Table<Value>;
  get(parts: Parts, query: OpenQuery): OpenResult<Value>;
};

/** An endpoint from what makes its value and, where it has one, its table. */
export function toEndpoint<Value>({ table, csvQuery = [], ...recipe }: Recipe<Value>): Endpoint {
  const { query = [] } = recipe;
  const shown = table?.({ limit: 1 });
  return {
    ...recipe,
    query,
    ...(shown ? { csv: { about: shown.about, columns: shown.columns, query: [...query, ...csvQuery] } } : {}),
    async get(parts, asked) {
      const found = await recipe.get(parts, asked);
      if (!found.ok) return found;
      const { value } = found;
      const next = (value as { next?: string | null }).next ?? null;
      return succeed({
        value,
        next,
        toCsvRows() {
          const { columns, toRows } = table?.(asked) ?? { columns: null, toRows: () => [] };
          return [...(columns ? [columns] : []), ...toRows(value)];
        },
      });
    },
  };
}
