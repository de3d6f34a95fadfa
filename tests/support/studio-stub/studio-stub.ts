import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { z } from "zod";
import { mergeThreeWays, settle } from "@/modules/publishing/editor/text/three-way";
import { toWordDifferences } from "@/modules/publishing/editor/text/word-differences";
import * as wire from "@/modules/publishing/studio/wire";
import { bundleScript, bundleStyle } from "./bundle";
import { check, compile, schemas } from "./check";
import { listMoves, PEOPLE, TARGETS } from "./people";
import { toPage } from "./preview";
import { CONTESTS, FIGURES, NAMES, SAMPLE, SLUG } from "./sample";

const toHash = (text: string): string => createHash("sha256").update(text).digest("hex");
type Saved = { id: string; source: string; at: string; by: string; message: string };
type Reply = { status?: number; body: unknown; type?: string };

/**
 * A stand-in for the studio's server, for tests of the editor alone: it speaks the wire contract from memory, with the
 * real compiler. Tests change what it does through `state`: who is signed in by the cookie `akun`, what fails, what
 * another has saved.
 */
export async function startStudioStub() {
  const state = {
    article: "review" as wire.State,
    approvedBy: null as string | null,
    saves: [] as Saved[],
    /** Answers every call of the API with this, once set. */
    failure: null as { status: number; message: string } | null,
    others: [] as wire.PresenceAnswer["others"],
    /** Requests as they came, for tests of what is sent. */
    moves: [] as unknown[],
    put(source: string, by: string, message = "menyunting") {
      const at = new Date().toISOString();
      state.saves.push({
        id: createHash("sha1").update(`${state.saves.length}`).digest("hex"),
        source,
        at,
        by,
        message,
      });
    },
    reset(source = SAMPLE) {
      Object.assign(state, {
        article: "review",
        approvedBy: null,
        saves: [],
        failure: null,
        others: [],
        moves: [],
      });
      state.put(source, "Penulis Satu", "menulis naskah");
    },
  };
  state.reset();
  const [script, style] = await Promise.all([bundleScript(), bundleStyle()]);
  const last = (): Saved => state.saves.at(-1) as Saved;

  const toAnswer = (person: (typeof PEOPLE)[string]): wire.ArticleAnswer => ({
    slug: SLUG,
    file: `content/articles/${SLUG}.mdx`,
    source: last().source,
    hash: toHash(last().source),
    revision: state.saves.length,
    savedAt: last().at,
    savedBy: last().by,
    state: state.article,
    account: person,
    owner: "Penulis Satu",
    moves: listMoves(state.article, person, state.approvedBy),
    historyTrouble: null,
  });
  const toSaved = (merged: boolean): wire.SaveAnswer => ({
    hash: toHash(last().source),
    revision: state.saves.length,
    savedAt: last().at,
    source: last().source,
    merged,
  });
  const refuse = (status: number, kind: string, message: string, more = {}): Reply => ({
    status,
    body: { error: { kind, message }, ...more },
  });

  function save({ base, source }: wire.SaveRequest, by: string): Reply {
    const before = state.saves.find((one) => toHash(one.source) === base);
    if (!before) return refuse(409, "unknown-base", "Dasar suntingan tidak dikenal.");
    const pieces = mergeThreeWays(before.source, source, last().source);
    const clashes = pieces.flatMap((piece) => (piece.kind === "clash" ? piece : []));
    if (clashes.length > 0)
      return refuse(409, "clash", "Berbenturan.", {
        theirs: { source: last().source, hash: toHash(last().source), by: last().by },
        clashes,
      });
    const merged = settle(pieces, []);
    if (merged !== last().source) state.put(merged, by);
    if (state.approvedBy !== null) state.approvedBy = null;
    return { body: toSaved(merged !== source) };
  }

  function move(request: wire.MoveRequest, person: (typeof PEOPLE)[string]): Reply {
    state.moves.push(request);
    const offer = listMoves(state.article, person, state.approvedBy).find((one) => one.move === request.move);
    if (!offer?.allowed) return refuse(403, "refused", offer?.why ?? "Tidak ada.");
    if (request.move === "approve") state.approvedBy = person.name;
    state.article = TARGETS[request.move] ?? state.article;
    if (request.at)
      state.put(last().source.replace(/^publishedAt:.*$/m, `publishedAt: "${request.at}"`), person.name);
    return { body: toAnswer(person) };
  }

  async function answer(
    method: string,
    route: string,
    body: unknown,
    account: string | null,
  ): Promise<Reply> {
    const person = account === null ? undefined : PEOPLE[account];
    if (!person) return refuse(401, "signed-out", "Sesi berakhir.");
    if (state.failure) return refuse(state.failure.status, "broken", state.failure.message);
    if (route === "/lengkap") return { body: completions() };
    const [, , , action = "", id] = route.split("/");
    if (action === "")
      return method === "PUT"
        ? save(wire.saveRequestSchema.parse(body), person.name)
        : { body: toAnswer(person) };
    if (action === "periksa") return { body: check(SLUG, wire.checkRequestSchema.parse(body).source) };
    if (action === "pindah") return move(wire.moveRequestSchema.parse(body), person);
    if (action === "hadir")
      return { body: { others: state.others, hash: toHash(last().source), revision: state.saves.length } };
    if (action === "tautan-pratinjau")
      return {
        body: { url: "http://localhost/p/abc", expiresAt: new Date(Date.now() + 864e5).toISOString() },
      };
    if (action === "pulihkan") {
      state.put(
        state.saves.find((one) => one.id === (body as { id: string }).id)?.source ?? "",
        person.name,
        "memulihkan",
      );
      return { body: toSaved(true) };
    }
    if (action === "jejak")
      return { body: id ? toRevision(id) : { revisions: listRevisions(), trouble: null } };
    const { source, per, theme } = wire.previewRequestSchema.parse(body);
    const { article, problems } = compile(SLUG, source);
    return article
      ? { body: toPage(article, per, theme), type: "text/html; charset=utf-8" }
      : refuse(422, "unreadable", "Naskah belum dapat dibaca.", { problems });
  }
  const listRevisions = () =>
    [...state.saves]
      .reverse()
      .map(({ id, at, by, message }) => ({ id, at, by, message, added: 1, removed: 0 }));
  const toRevision = (id: string): wire.RevisionAnswer => {
    const index = state.saves.findIndex((one) => one.id === id);
    const source = state.saves[index]?.source ?? "";
    return { source, difference: toWordDifferences(state.saves[index - 1]?.source ?? "", source) };
  };

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://stub");
    const account = /(?:^|;\s*)akun=(\w+)/.exec(request.headers.cookie ?? "")?.[1] ?? null;
    const reply: Reply = pathname.startsWith(wire.API_ROOT)
      ? await answer(
          request.method ?? "GET",
          pathname.slice(wire.API_ROOT.length),
          await readBody(request),
          account,
        )
      : await serve(pathname, script, style);
    response.writeHead(reply.status ?? 200, { "content-type": reply.type ?? "application/json" });
    response.end(reply.type ? (reply.body as string) : JSON.stringify(reply.body));
  });
  await new Promise<void>((resolve) =>
    server.listen(Number(process.env.STUB_PORT ?? 0), "127.0.0.1", resolve),
  );
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    page: `http://127.0.0.1:${port}/redaksi/naskah/${SLUG}`,
    state,
    last,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export type StudioStub = Awaited<ReturnType<typeof startStudioStub>>;

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  return text.startsWith("{") ? JSON.parse(text) : null;
}

async function serve(pathname: string, script: Uint8Array, style: string): Promise<Reply> {
  if (pathname === "/studio.js") return { body: script, type: "text/javascript" };
  if (pathname === "/studio.css") return { body: style, type: "text/css" };
  if (pathname.startsWith("/fonts/")) {
    const file = path.join(import.meta.dirname, "../../../public", pathname);
    return { body: await readFile(file), type: "font/woff2" };
  }
  const html = `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Sunting</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/studio.css"></head><body><a class="skip" href="#naskah">Langsung ke naskah</a><div id="studio"></div><script type="module" src="/studio.js"></script></body></html>`;
  return { body: html, type: "text/html; charset=utf-8" };
}

function completions(): wire.CompletionsAnswer {
  const widgets = Object.values(schemas).map(({ tag, name, summary, children, props, examples }) => ({
    tag,
    name,
    summary,
    children,
    examples: [...examples],
    props: z.toJSONSchema(props, { unrepresentable: "any", io: "input" }) as Record<string, unknown>,
  }));
  const facts = Object.entries(FIGURES).map(([of, [label]]) => ({ of, label }));
  return { widgets, ...NAMES, contests: CONTESTS, facts };
}
