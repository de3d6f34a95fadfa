import { expect, test } from "vitest";
import type { State } from "@/modules/publishing/studio/wire";
import { listSteps, planBar } from "./moves";

const NAMES = [
  "submit",
  "approve",
  "schedule",
  "embargo",
  "publish",
  "correct",
  "update",
  "typo",
  "withdraw",
  "cancel",
];
const toMoves = (allowed: readonly string[]) =>
  NAMES.map((move) => ({
    move,
    label: move,
    allowed: allowed.includes(move),
    why: allowed.includes(move) ? null : `tidak boleh ${move}`,
  }));
const plan = (state: State, allowed: readonly string[], errors = 0, isAgain = false) =>
  planBar({ state, moves: toMoves(allowed) }, errors, isAgain);

test("a draft asks for a review", () => {
  expect(plan("draft", ["submit"]).main).toEqual({ move: "submit", label: "Minta tinjauan", why: null });
});

test("whoever may approve is offered just that; the author's own approval is refused with its reason", () => {
  expect(plan("review", ["approve", "cancel"]).main).toMatchObject({ move: "approve", why: null });
  const own = plan("review", ["cancel"]);
  expect(own.main).toMatchObject({ move: "schedule", why: "tidak boleh schedule" });
  expect(own.beside).toEqual([]);
  expect(own.rest).toContainEqual({ move: "cancel", label: "Kembalikan", why: null });
  expect(plan("review", ["approve", "cancel"]).beside).toEqual([
    { move: "cancel", label: "Kembalikan", why: null },
  ]);
});

test("errors stand before publication, whoever asks", () => {
  for (const errors of [1, 2]) {
    const { main, modes } = plan("review", ["schedule", "embargo", "publish"], errors);
    expect(main?.why).toBe(`Betulkan ${errors} galat dahulu.`);
    expect(modes.map(({ why }) => why !== null)).toEqual([true, true, true]);
  }
});

test("an edit after approval asks for another review", () => {
  expect(plan("review", ["submit", "cancel"], 0, true).main).toMatchObject({
    move: "submit",
    label: "Minta tinjauan ulang",
  });
});

test("a schedule can be moved or taken back", () => {
  const { main, beside } = plan("embargoed", ["embargo", "cancel"]);
  expect(main).toMatchObject({ move: "embargo", label: "Ubah waktu", why: null });
  expect(beside).toMatchObject([{ label: "Batalkan embargo" }]);
});

test("no way round a refusal: what is refused never stands without its reason, in any state", () => {
  const states: State[] = [
    "draft",
    "review",
    "scheduled",
    "embargoed",
    "published",
    "corrected",
    "withdrawn",
  ];
  for (const state of states) {
    const { main, modes, beside, rest } = plan(state, []);
    for (const offer of [main, ...modes, ...beside, ...rest])
      if (offer) expect(offer.why).toMatch(/^tidak boleh/);
  }
});

test("the stages say where the article stands", () => {
  expect(listSteps("review", false).map(({ standing }) => standing)).toEqual([
    "done",
    "now",
    "far",
    "far",
    "far",
  ]);
  expect(listSteps("embargoed", true)[3]).toEqual({ label: "Embargo", standing: "now" });
  expect(listSteps("corrected", true)[4]).toEqual({ label: "Dikoreksi", standing: "now" });
});
