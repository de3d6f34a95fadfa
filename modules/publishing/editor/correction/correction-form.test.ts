import { expect, test } from "vitest";
import { moveRequestSchema } from "@/modules/publishing/studio/wire";
import { type Filled, KINDS, type Kind, toMoveRequest, toObjection } from "./correction-form";

const filled = (kind: Kind): Filled => ({
  kind,
  cause: "salah-ketik",
  reason: "Tertukar.",
  note: "Yang benar 35.",
});
const moves = KINDS.map(({ move }) => ({ move, label: move, allowed: true, why: null }));

test("every kind makes a request that the wire takes, with only what it has", () => {
  for (const { move } of KINDS) {
    const request = toMoveRequest(filled(move), "a", "b");
    expect(moveRequestSchema.parse(request)).toEqual(request);
  }
  expect(toMoveRequest(filled("typo"), "a", "b")).toEqual({ move: "typo", before: "a", after: "b" });
  expect(toMoveRequest(filled("withdraw"), "a", "b")).toEqual({ move: "withdraw", reason: "Tertukar." });
});

test("whatever is missing is said before the button is pressed", () => {
  expect(toObjection(filled("correct"), moves, true, 0)).toBeNull();
  expect(toObjection(filled("correct"), moves, false, 0)).toMatch(/Belum ada yang berubah/);
  expect(toObjection(filled("correct"), moves, true, 2)).toBe("Betulkan 2 galat dahulu.");
  expect(toObjection({ ...filled("update"), note: " " }, moves, true, 0)).toMatch(/catatan untuk pembaca/);
  expect(toObjection({ ...filled("correct"), note: "x".repeat(281) }, moves, true, 0)).toMatch(/280/);
  expect(toObjection({ ...filled("withdraw"), reason: "" }, moves, false, 3)).toMatch(/alasan/);
  const refused = moves.map((move) => ({ ...move, allowed: false, why: "Empat mata." }));
  for (const { move } of KINDS) expect(toObjection(filled(move), refused, true, 0)).toBe("Empat mata.");
});
