import "server-only";
import type { ReactElement } from "react";
import { isKnown, toEtag } from "@/lib/http-etag";
import { widgetRegistry } from "@/widgets/registry.generated";
import type { WidgetEntry } from "@/widgets/widget-entry";
import { type FragmentRequest, parseFragmentAddress } from "./fragment-address";
import { SHARED_IMMUTABLE } from "./page-cache";
import { stripReaderFragment } from "./strip-reader-page.mjs";
import { answerText, getRecentVersion, warnSometimes } from "./version.server";

/** Fragments at a version never change, so those that all open pages fetch at once are made once. */
const made = new Map<string, Promise<string>>();
const longestMade = 300;

/**
 * Answers `/fragmen/<widget>?<props>&v=<version>[&sejak=<version>]`: the widget's HTML as of that version,
 * with what changed since `sejak` marked. A version that is not there yet is refused and never cached.
 */
export async function answerFragment(request: Request, widget: string): Promise<Response> {
  const entry = Object.hasOwn(widgetRegistry, widget) ? widgetRegistry[widget] : undefined;
  if (!entry || !isLive(entry)) return answerText(404, "Widget tidak dikenal.");
  const { search } = new URL(request.url);
  const parsed = parseFragmentAddress(widget, entry.schema.props, search);
  if (!parsed.ok)
    return answerText(parsed.failure.kind === "not-canonical" ? 404 : 400, "Alamat potongan tidak sah.");
  const { props, version } = parsed.value;
  if (props.at !== undefined) return answerText(404, "Angka yang dipasak tidak bergerak.");
  let html: string;
  try {
    const newest = await getRecentVersion(String(props.contest));
    if (!newest || version > newest.version) return answerText(404, "Versi ini belum ada.");
    html = await getFragment(`${widget}${search}`, entry, parsed.value);
  } catch (error) {
    warnSometimes(`fragment ${widget}${search}`, error);
    return answerText(503, "Potongan sedang tidak dapat dibuat.");
  }
  const etag = toEtag(html);
  const headers = {
    "cache-control": SHARED_IMMUTABLE,
    etag,
    "x-robots-tag": "noindex",
    // A fragment is for our script. Opened as a page, a title of somebody's choosing would stand under our name.
    "content-disposition": "attachment",
  };
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(html, { headers: { ...headers, "content-type": "text/html; charset=utf-8" } });
}

/** Only a widget that shows a contest can move. */
export const isLive = (entry: WidgetEntry): boolean => Object.hasOwn(entry.schema.props.shape, "contest");

function getFragment(address: string, entry: WidgetEntry, request: FragmentRequest): Promise<string> {
  const known = made.get(address);
  if (known) return known;
  const { Server } = entry;
  const since = request.since === null ? {} : { since: request.since };
  const fragment = toHtml(<Server {...request.props} version={request.version} {...since} />);
  const oldest = made.size >= longestMade ? made.keys().next().value : undefined;
  if (oldest !== undefined) made.delete(oldest);
  made.set(address, fragment);
  fragment.catch(() => made.delete(address));
  return fragment;
}

/** Throws what the component throws: half a fragment must not reach a cache. */
async function toHtml(element: ReactElement): Promise<string> {
  const { prerender } = await import("react-dom/static");
  const errors: unknown[] = [];
  const { prelude } = await prerender(element, { onError: (error) => void errors.push(error) });
  const html = await new Response(prelude).text();
  if (errors.length > 0) throw errors[0];
  return stripReaderFragment(html);
}
