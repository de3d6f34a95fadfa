import { z } from "zod";
import { fail, type Result, succeed } from "@/lib/result";

/** Values that a widget's props may have: what an article can write as a literal. */
export type WidgetProps = Record<string, unknown>;

export type FragmentRequest = { props: WidgetProps; version: number; since: number | null };
export type BadAddress = {
  kind: "unknown-prop" | "bad-props" | "bad-version" | "not-canonical";
  detail: string;
};

/** Names in the query that are not props. */
const reserved = new Set(["v", "sejak"]);

/**
 * Where the fragment of a live widget stands, without its version: `/fragmen/real-count?contest=dpr-2024&…`.
 * One spelling for each set of props: names sorted, lists joined by commas, undefined left out.
 */
export function toFragmentAddress(widget: string, props: WidgetProps): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(props).sort()) {
    const value = props[name];
    if (value === undefined || value === null) continue;
    query.append(name, Array.isArray(value) ? value.map(toListItem).join(",") : String(value));
  }
  return `/fragmen/${widget}?${query}`;
}

/** The same address at one version of the contest, as `reader/live-widget` asks for it. */
export function toVersionedAddress(address: string, version: number, since: number | null): string {
  return `${address}&v=${version}${since === null ? "" : `&sejak=${since}`}`;
}

/**
 * Reads a fragment's query back. Only the canonical spelling is accepted, so that one fragment has one address
 * and a cache cannot be filled with spellings of it.
 */
export function parseFragmentAddress(
  widget: string,
  schema: z.ZodObject,
  search: string,
): Result<FragmentRequest, BadAddress> {
  const query = new URLSearchParams(search);
  const raw: WidgetProps = {};
  for (const [name, value] of query) {
    if (reserved.has(name)) continue;
    const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
    if (!field) return fail({ kind: "unknown-prop", detail: name });
    raw[name] = toPropValue(field, value);
  }
  const version = toVersion(query.get("v"));
  if (version === null || version < 1) return fail({ kind: "bad-version", detail: "v" });
  const sinceText = query.get("sejak");
  const since = sinceText === null ? null : toVersion(sinceText);
  if (sinceText !== null && (since === null || since >= version)) {
    return fail({ kind: "bad-version", detail: "sejak" });
  }
  const parsed = schema.safeParse(raw);
  if (!parsed.success) return fail({ kind: "bad-props", detail: z.prettifyError(parsed.error) });
  const canonical = toVersionedAddress(toFragmentAddress(widget, raw), version, since);
  const asked = `/fragmen/${widget}?${search.replace(/^\?/, "")}`;
  if (canonical !== asked) return fail({ kind: "not-canonical", detail: canonical });
  return succeed({ props: parsed.data, version, since });
}

/** A comma inside an item must not split it. */
const toListItem = (item: unknown): string => encodeURIComponent(String(item));

function toPropValue(field: unknown, text: string): unknown {
  const type = unwrap(field);
  if (type instanceof z.ZodArray) return text.split(",").map(fromListItem);
  if (type instanceof z.ZodNumber) return text === "" ? Number.NaN : Number(text);
  if (type instanceof z.ZodBoolean) return text === "true" ? true : text === "false" ? false : text;
  return text;
}

function fromListItem(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function unwrap(field: unknown): unknown {
  let type = field;
  while (type instanceof z.ZodOptional || type instanceof z.ZodDefault || type instanceof z.ZodNullable) {
    type = type.unwrap();
  }
  return type;
}

/** Whole, not negative, written without signs or leading zeros. */
function toVersion(text: string | null): number | null {
  return text !== null && /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : null;
}
