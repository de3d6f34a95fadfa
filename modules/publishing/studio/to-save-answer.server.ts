import "server-only";
import type { Result } from "@/lib/result";
import { answer, refuse } from "./answer";
import type { Saved, SaveFailure } from "./files/save-article.server";

/** A save as the wire tells it: 200; 409 with both texts where two changed the same lines; 404 without the file. */
export function toSaveAnswer(saved: Result<Saved, SaveFailure>): Response {
  if (saved.ok) {
    const { source, hash, revision, savedAt, merged } = saved.value;
    return answer({ source, hash, revision, savedAt, merged });
  }
  if (saved.failure.kind === "missing") return refuse(404, "tidak-ada", "Naskah ini tidak ada lagi.");
  const { theirs, clashes } = saved.failure;
  const who = theirs.by ?? "Seseorang di luar studio";
  return refuse(409, "bentrok", `${who} mengubah baris yang sama. Tidak ada yang ditimpa; pilih teksnya.`, {
    theirs,
    clashes,
  });
}
