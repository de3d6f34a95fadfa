import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listMoves, MOVES, type Move, ROLES, type Role, toRefusal } from "./moves";
import { STATE_NAMES, type Standing, type State } from "./standing";

const STATES = Object.keys(STATE_NAMES) as State[];
const standing = (given: Partial<Standing> = {}): Standing => ({
  state: "review",
  hasChanged: false,
  isRecorded: false,
  revision: "0123456789abcdef",
  publishedAt: "2026-11-26T10:00:00+07:00",
  writer: "Ana",
  submittedBy: "Ana",
  approvedBy: null,
  ...given,
});
const refuse = (move: Move, given: Partial<Standing>, name: string, role: Role, fourEyes = true) =>
  toRefusal(move, standing(given), { name, role }, { fourEyes })?.kind ?? null;

const anyStanding = fc.record({
  state: fc.constantFrom(...STATES),
  hasChanged: fc.boolean(),
  isRecorded: fc.boolean(),
  revision: fc.constant("0123456789abcdef"),
  publishedAt: fc.constant("2026-11-26T10:00:00+07:00"),
  writer: fc.constantFrom(null, "Ana", "Budi"),
  submittedBy: fc.constantFrom(null, "Ana", "Budi"),
  approvedBy: fc.constantFrom(null, "Ana", "Budi", "Citra"),
});
const anyMove = fc.constantFrom(...(Object.keys(MOVES) as Move[]));
const anyAccount = fc.record({
  name: fc.constantFrom("Ana", "Budi", "Citra", " ana "),
  role: fc.constantFrom(...ROLES),
});

describe("who may move an article", () => {
  it("leads from a draft to readers through two people, and not through one", () => {
    expect(refuse("publish", { approvedBy: null }, "Budi", "publisher")).toBe("not-approved");
    expect(refuse("approve", {}, "Ana", "administrator")).toBe("four-eyes");
    expect(refuse("approve", {}, "Budi", "editor")).toBeNull();
    expect(refuse("publish", { approvedBy: "Budi" }, "Ana", "administrator")).toBe("four-eyes");
    expect(refuse("publish", { approvedBy: "Ana" }, "Budi", "publisher")).toBe("four-eyes");
    expect(refuse("publish", { approvedBy: "Budi" }, "Budi", "publisher")).toBeNull();
    expect(refuse("publish", { approvedBy: "Budi" }, "Budi", "editor")).toBe("role");
    expect(refuse("publish", {}, "Ana", "publisher", false)).toBeNull();
  });

  it("asks for four eyes on a correction too: its author may publish it once another has approved it", () => {
    const changed = { state: "published", hasChanged: true, isRecorded: true } as const;
    expect(refuse("correct", changed, "Ana", "editor")).toBe("not-approved");
    expect(refuse("correct", { ...changed, approvedBy: "Ana" }, "Ana", "editor")).toBe("four-eyes");
    expect(refuse("correct", { ...changed, submittedBy: null, approvedBy: "Budi" }, "Budi", "editor")).toBe(
      "four-eyes",
    );
    expect(refuse("correct", { ...changed, approvedBy: "Budi" }, "Ana", "editor")).toBeNull();
    expect(refuse("approve", { ...changed, submittedBy: null }, "Budi", "editor")).toBe("not-approved");
    expect(refuse("correct", { state: "published" }, "Ana", "editor")).toBe("unchanged");
  });

  it("knows one person under other capitals and spaces", () => {
    expect(refuse("approve", {}, " ANA ", "editor")).toBe("four-eyes");
  });

  it("never lets one person alone put words before readers where four eyes are demanded", () => {
    fc.assert(
      fc.property(anyStanding, anyMove, anyAccount, (state, move, account) => {
        fc.pre(["schedule", "embargo", "publish", "correct", "update", "typo"].includes(move));
        if (toRefusal(move, state, account, { fourEyes: true })) return;
        const author =
          state.submittedBy ?? (MOVES[move].from.includes("published") ? account.name : state.writer);
        expect(state.approvedBy).not.toBeNull();
        expect(state.approvedBy?.toLowerCase()).not.toBe(author?.trim().toLowerCase());
      }),
    );
  });

  it("allows with four eyes nothing that it would refuse without, and a higher role whatever a lower one may", () => {
    fc.assert(
      fc.property(anyStanding, anyMove, anyAccount, fc.boolean(), (state, move, account, fourEyes) => {
        if (toRefusal(move, state, account, { fourEyes })) return;
        expect(toRefusal(move, state, account, { fourEyes: false })).toBeNull();
        for (const role of ROLES.slice(ROLES.indexOf(account.role)))
          expect(toRefusal(move, state, { ...account, role }, { fourEyes })).toBeNull();
      }),
    );
  });

  it("leaves a withdrawn article where it is, and says why to everybody", () => {
    const moves = listMoves(
      standing({ state: "withdrawn" }),
      { name: "Budi", role: "administrator" },
      { fourEyes: false },
    );
    expect(moves.filter(({ allowed }) => allowed)).toEqual([]);
    expect(moves.every(({ why }) => why !== null && why.length > 10)).toBe(true);
  });

  it("does not let an embargoed article out early without its embargo being lifted first", () => {
    expect(refuse("publish", { state: "embargoed", approvedBy: "Budi" }, "Budi", "publisher")).toBe(
      "wrong-state",
    );
    expect(refuse("cancel", { state: "embargoed" }, "Budi", "editor")).toBeNull();
  });

  it("leaves a writer only what is their own", () => {
    expect(refuse("submit", { state: "draft", writer: "Ana" }, "Ana", "writer")).toBeNull();
    expect(refuse("submit", { state: "draft", writer: "Ana" }, "Budi", "writer")).toBe("role");
    expect(refuse("cancel", {}, "Ana", "writer")).toBeNull();
  });
});
