import "server-only";
import path from "node:path";
import { fail, type Result, succeed } from "@/lib/result";
import { getContentDirectory } from "@/widgets/open-store.server";
import type { Account } from "./accounts/session.server";
import { type Moved, type MoveFailure, makeMove } from "./adapters/life.server";
import { recordAudit } from "./audit.server";
import { withArticleLock } from "./files/article-lock.server";
import { commitFiles } from "./files/commit-files.server";
import { readArticle } from "./files/read-article.server";
import { recordSave } from "./files/save-article.server";
import { settleEdits } from "./files/settle-edits.server";
import { keepText } from "./files/texts.server";
import { type MoveRequest, ROLE_LABELS } from "./wire";

/**
 * A move from the studio: what is unsaved in history is committed first in its editor's name, so that what is approved or
 * published is a commit of its own; then the move, its files in one commit in the name of who made it, and a line in the
 * log. `base` guards against moving a text that its mover has not seen.
 */
export const moveInStudio = (
  slug: string,
  request: MoveRequest,
  account: Account,
  address: string,
): Promise<Result<Moved, MoveFailure & { status: number }>> =>
  withArticleLock(slug, async () => {
    const contentDir = getContentDirectory();
    const file = await readArticle(contentDir, slug);
    if (!file) return fail({ status: 404, kind: "tidak-ada", message: "Naskah ini tidak ada." });
    if (request.base !== undefined && request.base !== file.hash)
      return fail({
        status: 409,
        kind: "berubah",
        message: "Naskah berubah sejak Anda melihatnya. Baca lagi, lalu ulangi.",
      });
    await settleEdits(contentDir, slug);
    const moved = await makeMove(slug, request, account);
    if (!moved.ok) return fail({ status: moved.failure.problems ? 422 : 409, ...moved.failure });
    const after = await readArticle(contentDir, slug);
    if (after && after.hash !== file.hash) await recordSave(slug, await keepText(after.source), account.id);
    const committed = await commitFiles(
      contentDir,
      moved.value.files.map((name) => path.join(contentDir, name)),
      {
        author: account,
        message: `${request.move} ${slug}\n\n${ROLE_LABELS[account.role]}: ${account.name}`,
      },
    );
    if (!committed.ok && committed.failure.kind === "refused")
      console.warn("history of %s is not kept: %s", slug, committed.failure.detail);
    await recordAudit({
      action: "naskah-dipindah",
      userId: account.id,
      actor: account.name,
      slug,
      address,
      detail: { move: request.move, from: moved.value.from, to: moved.value.to },
    });
    return succeed(moved.value);
  });
