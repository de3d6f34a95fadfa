import { z } from "zod";
import { readJson } from "./read-json";

/** What a polling station's file says besides figures that are recorded. */
export type StationExtras = {
  /** People who voted, by the minutes; null where the file does not say. */
  voters: number | null;
  /** Addresses of KPU's scans of the sheets (C-Hasil). Never fetched by the portal. */
  scans: string[];
  /** A vote or count that was held again, continued or held later, as KPU names it; null for the ordinary one. */
  voting: string | null;
};

const NOTHING: StationExtras = { voters: null, scans: [], voting: null };

const shape = z.looseObject({
  administrasi: z
    .looseObject({ pengguna_total_j: z.int().min(0).max(100_000).nullish().catch(null) })
    .nullish()
    .catch(null),
  images: z.array(z.unknown()).nullish().catch(null),
  psu: z.string().nullish().catch(null),
});

/**
 * Reads the kept bytes of a polling station's file once more for what is shown but not counted. They were accepted when
 * they came; what cannot be read of them now is simply not there.
 */
export function readStationExtras(bytes: Uint8Array): StationExtras {
  const json = readJson(bytes);
  const parsed = json.ok ? shape.safeParse(json.value) : null;
  if (!parsed?.success) return NOTHING;
  const { administrasi, images, psu } = parsed.data;
  const voting = psu?.trim() ?? "";
  return {
    voters: administrasi?.pengguna_total_j ?? null,
    scans: [...new Set((images ?? []).filter(isOfKpu))],
    voting: voting === "" || voting.toLowerCase() === "reguler" ? null : voting.slice(0, 60),
  };
}

/** A link on a page of ours leads to KPU or nowhere, whatever stands in the file. */
function isOfKpu(address: unknown): address is string {
  if (typeof address !== "string" || !URL.canParse(address)) return false;
  const { protocol, hostname, username } = new URL(address);
  return (
    protocol === "https:" && username === "" && (hostname === "kpu.go.id" || hostname.endsWith(".kpu.go.id"))
  );
}
