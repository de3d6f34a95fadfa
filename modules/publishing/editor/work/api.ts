import type { z } from "zod";
import { fail, type Result, succeed } from "@/lib/result";
import {
  API_ROOT,
  articleAnswerSchema,
  type CheckAnswer,
  type ClashAnswer,
  checkAnswerSchema,
  clashAnswerSchema,
  completionsAnswerSchema,
  failureSchema,
  historyAnswerSchema,
  type MoveRequest,
  mediaAnswerSchema,
  type PresenceRequest,
  type PreviewRequest,
  presenceAnswerSchema,
  previewFailureSchema,
  previewLinkAnswerSchema,
  revisionAnswerSchema,
  type SaveRequest,
  STUDIO_HEADER,
  saveAnswerSchema,
  type WireProblem,
} from "@/modules/publishing/studio/wire";

/**
 * Why an answer did not come. `offline`: nobody answered in time; `signed-out`: the session is over; `clash`: another
 * changed the same lines; `unreadable`: the source has errors; `refused`: a rule of the newsroom; `broken`: the server
 * failed, or answered what nobody understands; `aborted`: a newer question replaced this one.
 */
export type ApiFailure =
  | { kind: "offline" | "aborted"; message: string }
  | { kind: "signed-out" | "refused" | "broken"; message: string }
  | { kind: "clash"; message: string; answer: ClashAnswer }
  | { kind: "unreadable"; message: string; problems: WireProblem[] };

export type Answer<Value> = Promise<Result<Value, ApiFailure>>;

const PATIENCE_MS = 20_000;

async function toFailure(response: Response): Promise<ApiFailure> {
  const body: unknown = await response.json().catch(() => null);
  const said = failureSchema.safeParse(body);
  const message = said.success ? said.data.error.message : `Server menjawab ${response.status}.`;
  if (response.status === 401) return { kind: "signed-out", message };
  const clash = clashAnswerSchema.safeParse(body);
  if (response.status === 409 && clash.success) return { kind: "clash", message, answer: clash.data };
  const unreadable = previewFailureSchema.safeParse(body);
  if (response.status === 422 && unreadable.success)
    return { kind: "unreadable", message, problems: unreadable.data.problems };
  return { kind: response.status < 500 && said.success ? "refused" : "broken", message };
}

const noAnswer = (signal: AbortSignal | undefined): ApiFailure =>
  signal?.aborted
    ? { kind: "aborted", message: "Dibatalkan." }
    : { kind: "offline", message: "Server tidak terjangkau." };

type Ask = { method?: string; json?: unknown; form?: FormData; signal?: AbortSignal };

/** The studio's routes for one article, each answer parsed at this edge. `send` is `fetch`, or a test's. */
export function createApi(slug: string, send: typeof fetch = (...input) => fetch(...input)) {
  const article = `/naskah/${encodeURIComponent(slug)}`;

  async function ask(path: string, { method = "GET", json, form, signal }: Ask): Answer<Response> {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
      const response = await send(API_ROOT + path, {
        method,
        headers: {
          [STUDIO_HEADER]: "1",
          ...(json === undefined ? {} : { "content-type": "application/json" }),
        },
        body: json === undefined ? form : JSON.stringify(json),
        signal: signal ? AbortSignal.any([signal, patience]) : patience,
        // A session that is over must be an answer, not the sign-in page followed silently.
        redirect: "error",
      });
      return response.ok ? succeed(response) : fail(await toFailure(response));
    } catch {
      return fail(noAnswer(signal));
    }
  }

  async function askJson<Value>(schema: z.ZodType<Value>, path: string, how: Ask = {}): Answer<Value> {
    const answer = await ask(path, how);
    if (!answer.ok) return answer;
    try {
      const parsed = schema.safeParse(await answer.value.json());
      return parsed.success
        ? succeed(parsed.data)
        : fail({ kind: "broken", message: "Jawaban server tidak dapat dibaca." });
    } catch {
      return fail(noAnswer(how.signal));
    }
  }

  return {
    load: () => askJson(articleAnswerSchema, article),
    save: (request: SaveRequest) => askJson(saveAnswerSchema, article, { method: "PUT", json: request }),
    check: (source: string, signal?: AbortSignal): Answer<CheckAnswer> =>
      askJson(checkAnswerSchema, `${article}/periksa`, { method: "POST", json: { source }, signal }),
    async preview(request: PreviewRequest, signal?: AbortSignal): Answer<string> {
      const answer = await ask(`${article}/pratinjau`, { method: "POST", json: request, signal });
      if (!answer.ok) return answer;
      return answer.value.text().then(succeed, () => fail(noAnswer(signal)));
    },
    history: () => askJson(historyAnswerSchema, `${article}/jejak`),
    revision: (id: string) => askJson(revisionAnswerSchema, `${article}/jejak/${encodeURIComponent(id)}`),
    restore: (id: string, base: string) =>
      askJson(saveAnswerSchema, `${article}/pulihkan`, { method: "POST", json: { id, base } }),
    move: (request: MoveRequest) =>
      askJson(articleAnswerSchema, `${article}/pindah`, { method: "POST", json: request }),
    presence: (request: PresenceRequest) =>
      askJson(presenceAnswerSchema, `${article}/hadir`, { method: "POST", json: request }),
    completions: () => askJson(completionsAnswerSchema, "/lengkap"),
    previewLink: () =>
      askJson(previewLinkAnswerSchema, `${article}/tautan-pratinjau`, { method: "POST", json: {} }),
    media: (form: FormData) => askJson(mediaAnswerSchema, "/media", { method: "POST", form }),
  };
}

export type StudioApi = ReturnType<typeof createApi>;
