import { parseArgs } from "node:util";
import { CAUSES, type Cause, isCause } from "@/modules/articles/ledger/entry";
import { isMove, isRole, MOVES, type Move, ROLES, type Role } from "@/modules/publishing/life/moves";
import { parseNewsroomTime } from "@/modules/publishing/life/newsroom-time";

export const USAGE = `npm run article -- list
npm run article -- show SLUG
npm run article -- MOVE SLUG [options]     MOVE: ${Object.keys(MOVES).join(", ")}
npm run article -- record SLUG             begins the ledger of what was published by hand

  --at "2026-11-26 10:00"   schedule, embargo: the moment of publication, WIB
  --note "…"                correct, update: what readers are told (at most 280 characters)
  --cause CAUSE             correct: ${Object.keys(CAUSES).join(", ")}
  --reason "…"              withdraw: for readers; correct: for the newsroom; embargo: with whom, and what was agreed
  --before "…"              a paragraph as it was published, where git does not have it; may be repeated
  --by NAME                 who does it; otherwise git's user.name
  --role ROLE               ${ROLES.join(", ")}; otherwise publisher
  --content DIR             otherwise CONTENT_DIR, or content
  --commit                  commits what was written, in the name of --by`;

export type ArticleCommand =
  | { kind: "list" }
  | { kind: "show"; slug: string }
  | { kind: "record"; slug: string; isCommitted: boolean }
  | {
      kind: "move";
      slug: string;
      move: Move;
      at?: Date;
      reason?: string;
      note?: string;
      cause?: Cause;
      before: string[];
      isCommitted: boolean;
    };

export type ArticleArguments = { command: ArticleCommand; by?: string; role: Role; content?: string };

/** Reads the words after `--`; a string says what is wrong with them. */
export function readArticleArguments(words: readonly string[]): ArticleArguments | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(words);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  const [name = "", slug, ...rest] = positionals;
  const role = values.role ?? "publisher";
  if (!isRole(role)) return `--role is one of ${ROLES.join(", ")}.`;
  const common = {
    role,
    ...(values.by === undefined ? {} : { by: values.by }),
    ...(values.content === undefined ? {} : { content: values.content }),
  };
  if (name === "list" && slug === undefined) return { command: { kind: "list" }, ...common };
  if (slug === undefined || rest.length > 0) return "Name one command and one article.";
  const isCommitted = values.commit === true;
  if (name === "show") return { command: { kind: "show", slug }, ...common };
  if (name === "record") return { command: { kind: "record", slug, isCommitted }, ...common };
  if (!isMove(name)) return `There is no command ${JSON.stringify(name)}.`;
  const at = values.at === undefined ? undefined : parseNewsroomTime(values.at);
  if (at === null) return `--at is a moment in WIB such as "2026-11-26 10:00".`;
  const { cause, reason, note, before = [] } = values;
  if (cause !== undefined && !isCause(cause)) return `--cause is one of ${Object.keys(CAUSES).join(", ")}.`;
  return {
    command: {
      kind: "move",
      slug,
      move: name,
      before,
      isCommitted,
      ...(at === undefined ? {} : { at }),
      ...(reason === undefined ? {} : { reason }),
      ...(note === undefined ? {} : { note }),
      ...(cause === undefined ? {} : { cause }),
    },
    ...common,
  };
}

const text = { type: "string" } as const;
const parse = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      at: text,
      note: text,
      cause: text,
      reason: text,
      before: { type: "string", multiple: true },
      by: text,
      role: text,
      content: text,
      commit: { type: "boolean" },
    },
  });
