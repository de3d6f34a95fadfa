import type { Cause } from "@/modules/articles/ledger/entry";
import type { Problem } from "@/modules/articles/problem";
import type { Move, Refusal, Role } from "./moves";
import type { State } from "./standing";

export type MoveRequest = {
  slug: string;
  move: Move;
  /** The name that goes into the file and the ledger. */
  by: string;
  role: Role;
  /** schedule, embargo: the moment of publication. */
  at?: Date | undefined;
  /** withdraw: for readers. correct: for the newsroom. embargo: with whom it was agreed, and what. */
  reason?: string | undefined;
  cause?: Cause | undefined;
  /** correct, update: for readers. */
  note?: string | undefined;
  /** Blocks as they were published, where no history in git has them; believed only where the ledger's sums agree. */
  before?: readonly string[] | undefined;
};

/** The fact that an article moved. `files` are those that were written, relative to the content directory. */
export type ArticleMoved = {
  kind: "article-moved";
  slug: string;
  move: Move;
  from: State;
  to: State;
  at: string;
  files: string[];
  source: string;
};

export type MoveFailure =
  | (Refusal & { message: string })
  | { kind: "no-article" | "unreadable"; message: string }
  | {
      kind: "missing" | "ledger" | "busy" | "changed-meanwhile" | "unreadable-head" | "write";
      message: string;
    }
  | { kind: "problems"; message: string; problems: readonly Problem[] };
