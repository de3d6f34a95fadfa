import { describe, expect, test } from "vitest";
import { STALE_AFTER_MS, toCountState } from "./count-state";

const asOf = "2024-03-16T03:37:14.000Z";
const figures = { completeness: "full", asOf } as const;
const soon = new Date(Date.parse(asOf) + 60_000);
const base = {
  figures,
  ledger: "sirekap",
  pinned: false,
  closed: false,
  falls: false,
  dark: false,
  now: soon,
} as const;

describe("toCountState", () => {
  test("no snapshot is 'empty', never a count of zero", () => {
    expect(toCountState({ ...base, figures: null })).toBe("empty");
  });

  test("figures go stale by their own stamp, three silent half hours after it", () => {
    expect(toCountState(base)).toBe("live");
    expect(toCountState({ ...base, now: new Date(Date.parse(asOf) + STALE_AFTER_MS + 1) })).toBe("stale");
  });

  test("a decision is official however old it is", () => {
    expect(toCountState({ ...base, ledger: "official", now: new Date("2030-01-01") })).toBe("official");
  });

  test("a partial report says so, pinned or not", () => {
    expect(toCountState({ ...base, figures: { completeness: "partial", asOf }, pinned: true })).toBe(
      "partial",
    );
  });

  test("a fall is said while it is news; an old or ended count is late or closed first of all", () => {
    expect(toCountState({ ...base, falls: true })).toBe("corrected");
    expect(toCountState({ ...base, falls: true, now: new Date("2030-01-01") })).toBe("stale");
    expect(toCountState({ ...base, falls: true, closed: true })).toBe("closed");
  });

  test("a dark feed says so before it is called late: the last good figures stand there", () => {
    const dark = { ...base, dark: true };
    expect(toCountState(dark)).toBe("dark");
    expect(toCountState({ ...dark, now: new Date("2030-01-01") })).toBe("dark");
    expect(toCountState({ ...dark, closed: true })).toBe("closed");
    expect(toCountState({ ...dark, figures: null })).toBe("empty");
  });

  test("a pinned figure does not claim to be live", () => {
    expect(toCountState({ ...base, pinned: true })).toBe("pinned");
  });
});
