import type { ArticleAnswer, State, WireMove } from "@/modules/publishing/studio/wire";

type Article = Pick<ArticleAnswer, "state" | "moves">;

/** What is known on this side of a move: why the server would refuse it, or why the text is not ready. */
export type Offer = { move: string; label: string; why: string | null };

/** What the publish bar offers: the one main step, the ways to publish that share a time field, and the rest. */
export type BarPlan = {
  main: Offer | null;
  /** Ways to publish that the main button can stand for; empty where it stands for something else. */
  modes: readonly Offer[];
  beside: readonly Offer[];
  rest: readonly Offer[];
};

const TIMED = ["schedule", "embargo", "publish"];
const OUT: readonly State[] = ["published", "corrected"];
const AFTER_PUBLICATION = ["correct", "update", "typo", "withdraw"];

const MODE_LABELS: Readonly<Record<string, string>> = {
  schedule: "Jadwalkan",
  embargo: "Embargo sampai",
  publish: "Terbit segera",
};

/** Whether a move takes the time of the field beside it. */
export const needsTime = (move: string): boolean => move === "schedule" || move === "embargo";
export const toModeLabel = ({ move, label }: Offer): string => MODE_LABELS[move] ?? label;

/** What the step is called where it stands: "Batalkan jadwal" says more than "Batalkan". */
function toLabel({ move, label }: WireMove, state: State, isAgain: boolean): string {
  if (move === "submit") return isAgain ? "Minta tinjauan ulang" : "Minta tinjauan";
  if (move === "cancel" && state === "scheduled") return "Batalkan jadwal";
  if (move === "cancel" && state === "embargoed") return "Batalkan embargo";
  if (move === "cancel" && state === "review") return "Kembalikan";
  if ((move === "schedule" && state === "scheduled") || (move === "embargo" && state === "embargoed"))
    return "Ubah waktu";
  return label;
}

/**
 * @param errors how many errors the text has: with any of them it is not published, whoever asks
 * @param isAgain whether an approval was there and fell when the text changed
 */
export function planBar({ state, moves }: Article, errors: number, isAgain: boolean): BarPlan {
  const offer = (name: string): Offer | null => {
    const found = moves.find(({ move }) => move === name);
    if (!found) return null;
    const unready =
      errors > 0 && [...TIMED, "approve"].includes(name) ? `Betulkan ${errors} galat dahulu.` : null;
    const why = found.allowed ? unready : (found.why ?? "Tidak dapat sekarang.");
    return { move: name, label: toLabel(found, state, isAgain), why };
  };
  const list = (names: readonly string[]) => names.flatMap((name) => offer(name) ?? []);
  const isAllowed = (name: string) => moves.some(({ move, allowed }) => move === name && allowed);
  const rest = (shown: readonly (Offer | null)[], pool: readonly string[]) =>
    list(pool).filter(({ move }) => !shown.some((one) => one?.move === move));

  if (OUT.includes(state)) return { main: null, modes: [], beside: [], rest: list(["submit", "approve"]) };
  if (state === "withdrawn") return { main: null, modes: [], beside: [], rest: [] };
  const timed = list(TIMED);
  const cancel = offer("cancel");
  const pool = moves.map(({ move }) => move).filter((move) => !AFTER_PUBLICATION.includes(move));
  if (state === "scheduled" || state === "embargoed") {
    const main = offer(state === "scheduled" ? "schedule" : "embargo");
    return { main, modes: [], beside: cancel ? [cancel] : [], rest: rest([main, cancel], pool) };
  }
  const mayPublish = TIMED.some(isAllowed);
  const steps =
    state === "draft"
      ? ["submit"]
      : [...(isAllowed("approve") ? ["approve"] : []), ...(isAgain ? ["submit"] : [])];
  const step = mayPublish && state !== "draft" ? undefined : steps[0];
  const main = step ? offer(step) : (timed.find(({ move }) => isAllowed(move)) ?? timed[0] ?? null);
  const modes = step ? [] : timed;
  // Whoever may approve or publish is also offered to send it back; for others that is a step among the rest.
  const beside = state === "review" && cancel && (mayPublish || isAllowed("approve")) ? [cancel] : [];
  return { main, modes, beside, rest: rest([main, ...modes, ...beside], pool) };
}

/** The stages of an article, and at which it stands. */
export function listSteps(
  state: State,
  isApproved: boolean,
): { label: string; standing: "done" | "now" | "far" }[] {
  const last = state === "withdrawn" ? "Ditarik" : state === "corrected" ? "Dikoreksi" : "Terbit";
  const labels = ["Draf", "Ditinjau", "Disetujui", state === "embargoed" ? "Embargo" : "Terjadwal", last];
  const at = {
    draft: 0,
    review: isApproved ? 2 : 1,
    scheduled: 3,
    embargoed: 3,
    published: 4,
    corrected: 4,
    withdrawn: 4,
  }[state];
  return labels.map((label, index) => ({
    label,
    standing: index < at ? "done" : index === at ? "now" : "far",
  }));
}
