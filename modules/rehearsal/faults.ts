/**
 * What can go wrong with the feed, by name, and what its argument is. `NAME=arg@path-prefix` limits it to a part.
 */
export const FAULTS = {
  late: "stays on the file of the moment it was switched on",
  dark: "all votes are zero",
  html: "a page instead of JSON",
  "cut-off": "half of the body",
  "403": "refuses",
  "429": "too many requests; arg: Retry-After in seconds (30)",
  "500": "server error",
  slow: "dribbles 1/20 of the body at a time; arg: pause in ms (500)",
  denominator: "the total of stations changes; arg: by how many (142)",
  fall: "the first party loses half its votes in the first counted row, and in the sum",
  misread: "a station's first party is read 600 too high, beyond its registered voters",
  "region-missing": "a row is missing from the table; arg: its code (the first)",
  "sum-mismatch": "the chart's first party has 1,000 more than its rows",
  duplicate: "the figures of 30 minutes later under the present ts",
  "out-of-order": "the file of earlier; arg: minutes (120)",
  redirect: "to another host; arg: the address",
  huge: "padded; arg: megabytes (64)",
  silent: "closes the connection without a word",
} as const;

export type FaultName = keyof typeof FAULTS;
export type Fault = { name: FaultName; arg: string; prefix: string };

export const isFaultName = (name: string): name is FaultName => Object.hasOwn(FAULTS, name);

/** `NAME[=arg][@prefix]` → a fault, or null for a name that does not exist. */
export function parseFault(text: string): Fault | null {
  const [spec = "", prefix = ""] = text.split("@", 2);
  const [name = "", ...rest] = spec.split("=");
  return isFaultName(name) ? { name, arg: rest.join("="), prefix } : null;
}

type Json = Record<string, unknown>;
type Cells = Record<string, unknown>;

/** A result with a fault of its figures put in; the given JSON stays as it is. */
export function toFaulty(json: Json, { name, arg }: Fault): Json {
  if (!("chart" in json)) return json;
  const result = structuredClone(json) as Json & { chart: Cells | null; table?: Record<string, Cells> };
  const { chart, table } = result;
  const first = Object.keys(chart ?? {}).find((key) => key !== "persen" && key !== "null");
  if (name === "region-missing" && table) delete table[arg || (Object.keys(table)[0] ?? "")];
  if (name === "denominator" && "progres" in result) {
    const progres = result.progres as { total: number; progres: number };
    progres.total += Number(arg || 142);
    if (chart) chart.persen = Math.floor((progres.progres / progres.total) * 10_000) / 100;
  }
  if (!chart || first === undefined) return result;
  if (name === "dark") for (const cells of [chart, ...Object.values(table ?? {})]) darken(cells);
  if (name === "sum-mismatch" && table) change(chart, first, 1000);
  if (name === "misread" && !table) change(chart, first, 600);
  if (name === "fall") {
    const row = table ? Object.values(table).find((cells) => toVotes(cells[first]) > 1) : chart;
    const loss = -Math.floor(toVotes(row?.[first]) / 2);
    change(chart, first, loss);
    if (table && row) change(row, first, loss);
  }
  return result;
}

function toVotes(cell: unknown): number {
  if (typeof cell === "object" && cell !== null) return (cell as { jml_suara_total: number }).jml_suara_total;
  return typeof cell === "number" ? cell : 0;
}

function change(cells: Cells, key: string, by: number): void {
  const cell = cells[key];
  const votes = toVotes(cell) + by;
  cells[key] = typeof cell === "object" && cell !== null ? { ...cell, jml_suara_total: votes } : votes;
}

function darken(cells: Cells): void {
  for (const [key, cell] of Object.entries(cells)) {
    if (key === "persen") continue;
    if (typeof cell === "number") cells[key] = 0;
    else if (typeof cell === "object" && cell !== null)
      cells[key] = { jml_suara_total: 0, jml_suara_partai: 0 };
  }
}
