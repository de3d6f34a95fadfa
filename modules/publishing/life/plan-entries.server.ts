import "server-only";
import { fail, type Result, succeed } from "@/lib/result";
import type { Article } from "@/modules/articles/frontmatter";
import { getBlocks } from "@/modules/articles/ledger/chain";
import { MAX_NOTE_CHARS, type NewEntry } from "@/modules/articles/ledger/entry";
import { readVisible } from "@/modules/articles/read-visible";
import { toBlockHash, type VisibleBlock } from "@/modules/articles/visible-text";
import type { Desk, OpenedArticle } from "./desk.server";
import { diffBlocks, toTextChanges } from "./diff-blocks";
import type { MoveFailure, MoveRequest } from "./move-request";
import { toNewsroomTime } from "./newsroom-time";
import { findBlocks } from "./published-text.server";

type Context = { at: Date; source: string; article: Article; desk: Desk };
type Planned = Result<NewEntry[], MoveFailure>;

const refuse = (message: string) => fail<MoveFailure>({ kind: "ledger", message });

/** What a move adds to the ledger. Only what concerns published words is in it: drafts and approvals are not. */
export async function planEntries(
  request: Omit<MoveRequest, "role">,
  opened: OpenedArticle,
  context: Context,
): Promise<Planned> {
  const { move, by } = request;
  const at = toNewsroomTime(context.at);
  const common = { at, by, ...toApproval(opened) };
  const blocks = readVisible(context.source)?.map(toBlockHash);
  if (!blocks) return refuse("Teks yang terbaca pembaca tidak dapat ditentukan.");
  switch (move) {
    case "submit":
    case "approve":
      return succeed([]);
    case "cancel":
      return callOff(opened, context, by);
    case "schedule":
    case "embargo":
    case "publish": {
      const off = await callOff(opened, context, by);
      if (!off.ok) return off;
      return succeed([
        ...off.value,
        { kind: "published", ...common, at: context.article.publishedAt, blocks },
      ]);
    }
    case "withdraw": {
      const begun = opened.standing.isRecorded
        ? []
        : [{ kind: "published" as const, ...common, at: opened.article.publishedAt, blocks }];
      return succeed([...begun, { kind: "withdrawn", ...common, reason: request.reason ?? "" }]);
    }
    case "typo":
    case "update":
    case "correct": {
      const changes = await toChanges(request, opened, context.source);
      if (!changes.ok) return changes;
      const note = request.note?.trim() ?? "";
      if (note.length > MAX_NOTE_CHARS)
        return fail({
          kind: "missing",
          message: `Catatan untuk pembaca paling banyak ${MAX_NOTE_CHARS} huruf.`,
        });
      const changed = { changes: changes.value, blocks };
      if (move === "typo") return succeed([{ kind: "typo", ...common, ...changed }]);
      if (move === "update") return succeed([{ kind: "update", ...common, note, ...changed }]);
      const { cause = "lain", reason } = request;
      return succeed([
        { kind: "correction", ...common, cause, ...(reason ? { reason } : {}), note, ...changed },
      ]);
    }
  }
}

const toApproval = ({ standing: { approvedBy } }: OpenedArticle) =>
  approvedBy === null ? {} : { approvedBy };

/** A publication that was decided and has not come about is called off; one that has cannot be. */
async function callOff({ entries, slug }: OpenedArticle, { desk }: Context, by: string): Promise<Planned> {
  const decided = entries.findLast(({ kind }) => kind === "published");
  if (!decided || getBlocks(entries) === null) return succeed([]);
  const now = desk.now();
  const isAhead = Date.parse(decided.at) > now.getTime();
  if (!isAhead && (await desk.wasPublished(slug)) !== false)
    return refuse(
      "Menurut bukunya, berita ini sudah terbit; yang dapat dilakukan adalah koreksi atau penarikan.",
    );
  return succeed([{ kind: "cancelled", at: toNewsroomTime(now), by }]);
}

async function toChanges(
  request: Omit<MoveRequest, "role">,
  { file, entries }: OpenedArticle,
  source: string,
): Promise<Result<Extract<NewEntry, { kind: "typo" }>["changes"], MoveFailure>> {
  const blocks = readVisible(source);
  const before = getBlocks(entries);
  if (!blocks || !before)
    return refuse("Bukunya belum dibuka: jalankan `npm run article -- record` lebih dulu.");
  const changes = diffBlocks(before, blocks);
  const given = (request.before ?? []).flatMap((text): VisibleBlock[] =>
    (["title", "dek", "text"] as const).map((where) => ({
      where,
      text: text.normalize("NFC").replaceAll(/\s+/g, " ").trim(),
      range: null,
    })),
  );
  const wanted = changes.flatMap(({ removed }) => removed ?? []);
  const stated = toTextChanges(changes, await findBlocks(file, wanted, given));
  return stated
    ? succeed(stated)
    : fail({
        kind: "missing",
        message:
          "Teks yang terbit tidak ditemukan di riwayat git. Berikan paragraf lama secara utuh (`--before`), persis seperti yang terbit.",
      });
}
