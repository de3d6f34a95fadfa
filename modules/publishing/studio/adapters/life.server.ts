import "server-only";
import { fail, type Result } from "@/lib/result";
import { readStatus } from "@/modules/articles/parse-frontmatter";
import type { StudioAccount } from "../accounts/accounts.server";
import { type MoveRequest, type State, stateSchema, type WireMove, type WireProblem } from "../wire";

export type Life = { state: State; owner: string | null; moves: WireMove[] };
export type MoveFailure = { kind: string; message: string; problems?: WireProblem[] };
export type Moved = { from: string; to: string; files: string[] };

/** Where an article is in its life, and what this account may do with it. `modules/publishing/life` answers this once it is there. */
export async function describeLife(
  _slug: string,
  source: string,
  _account: Pick<StudioAccount, "name" | "role">,
): Promise<Life> {
  return { state: stateSchema.catch("draft").parse(readStatus(source)), owner: null, moves: [] };
}

/** Makes a move. The files that were written are relative to the content directory. */
export async function makeMove(
  _slug: string,
  _request: MoveRequest,
  _by: Pick<StudioAccount, "name" | "role">,
): Promise<Result<Moved, MoveFailure>> {
  return fail({ kind: "belum-ada", message: "Langkah ini belum tersedia di versi ini." });
}

export type CorrectionRow = {
  slug: string;
  title: string;
  at: string;
  by: string;
  kind: string;
  note: string | null;
  before: string | null;
  after: string | null;
};

/** The newsroom's whole ledger, the newest first. */
export async function listCorrections(): Promise<CorrectionRow[]> {
  return [];
}
