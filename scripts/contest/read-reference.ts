import { join } from "node:path";
import { REHEARSAL_KEY } from "@/lib/rehearsal-mark";
import { fail, type Result, succeed } from "@/lib/result";
import { fetchPayload } from "@/modules/ingest/fetch-payload.server";
import { readJson } from "@/modules/ingest/read-json";

/** Where reference data comes from; `takesRehearsals`: whether invented files, which are marked, may be used. */
export type ReferenceSource = { feed: string | null; takesRehearsals: boolean };

/** One of KPU's files below the feed's base, such as "pemilu/partai.json". */
export async function readFeedFile(source: ReferenceSource, path: string): Promise<Result<unknown, string>> {
  const { feed } = source;
  if (feed === null) return fail(`There is no --feed to read ${path} from.`);
  const isAddress = /^(https?|file):/i.test(feed);
  const location = isAddress ? new URL(path, feed.endsWith("/") ? feed : `${feed}/`).href : join(feed, path);
  return readReference(source, location);
}

/** JSON of a file or address; the failure is one sentence that names it. */
export async function readReference(
  { takesRehearsals }: ReferenceSource,
  location: string,
): Promise<Result<unknown, string>> {
  const payload = await fetchPayload(location);
  if (!payload.ok) return fail(payload.failure.message);
  const json = readJson(payload.value.bytes);
  if (!json.ok) return fail(`${location}: ${json.failure.message}`);
  const isMarked =
    typeof json.value === "object" && json.value !== null && Object.hasOwn(json.value, REHEARSAL_KEY);
  return isMarked && !takesRehearsals
    ? fail(`${location} is invented for a rehearsal; contests of a rehearsal are made with --rehearsal.`)
    : succeed(json.value);
}
