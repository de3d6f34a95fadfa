import { fail, type Result, succeed } from "@/lib/result";
import type { Article } from "@/modules/articles/frontmatter";
import type { HeadValue } from "./edit-head";
import type { MoveFailure, MoveRequest } from "./move-request";
import { toNewsroomTime } from "./newsroom-time";
import type { Standing } from "./standing";

type Head = Record<string, HeadValue>;

/** What a move writes into the head: first what may change the revision, then what is said of it. */
export type HeadPlan = { before: Head; revised: (revision: string) => Head };

const missing = (message: string) => fail<MoveFailure>({ kind: "missing", message });
const plan = (before: Head, revised: HeadPlan["revised"] = () => ({})) => succeed({ before, revised });

/** The keys of the head that a move sets, or what is still to be said for it. */
export function planHead(
  { move, by, at, reason, cause, note }: MoveRequest,
  article: Article,
  { state }: Standing,
  now: Date,
): Result<HeadPlan, MoveFailure> {
  const stamp = toNewsroomTime(now);
  const isOut = state === "published" || state === "corrected";
  const hand = (revision: string) => ({ by, at: stamp, revision });
  switch (move) {
    case "submit":
      return plan(
        { ...(isOut ? {} : { status: "review" }), ...(article.writer === undefined ? { writer: by } : {}) },
        (revision) => ({
          submitted: hand(revision),
          ...(article.approved && article.approved.revision !== revision ? { approved: null } : {}),
        }),
      );
    case "approve":
      return plan({}, (revision) => ({ approved: hand(revision) }));
    case "schedule":
    case "embargo": {
      if (!at) return missing("Sebutkan kapan terbitnya, misalnya 2026-11-26 10:00 (WIB).");
      if (at.getTime() <= now.getTime())
        return missing("Waktu terbitnya sudah lewat; terbitkan saja sekarang.");
      const time = { publishedAt: toNewsroomTime(at) };
      if (move === "schedule") return plan({ status: "scheduled", ...time, embargo: null });
      const agreed = reason ?? article.embargo;
      if (!agreed) return missing("Sebutkan dengan siapa embargonya disepakati, dan apa isinya.");
      return plan({ status: "embargoed", ...time, embargo: agreed });
    }
    case "publish":
      return plan({ status: "published", publishedAt: stamp, updatedAt: null, embargo: null });
    case "correct":
    case "update":
      if (!note) return missing("Tulis catatan untuk pembaca: apa yang keliru atau baru, dan yang benar.");
      if (move === "correct" && !cause) return missing("Sebutkan sebabnya.");
      return plan({ status: "published", updatedAt: stamp });
    case "typo":
      return plan({ status: "published" });
    case "withdraw":
      if (!reason) return missing("Tulis alasan penarikan; pembaca akan membacanya.");
      return plan({ status: "withdrawn", withdrawn: { at: stamp, reason } });
    case "cancel":
      return state === "review"
        ? plan({ status: "draft", submitted: null, approved: null })
        : plan({ status: "review", embargo: null });
  }
}
