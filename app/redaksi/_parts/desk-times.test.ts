import { expect, test } from "vitest";
import { toEdited, toRemaining, toWhen } from "./desk-times";

const now = new Date("2024-03-21T07:42:00+07:00");

test("hours are the newsroom's, whatever the machine's are", () => {
  expect(toWhen(new Date("2024-03-21T03:00:00Z"), now)).toBe("Kam, 21 Mar 10.00");
  expect(toWhen(new Date("2023-12-31T17:30:00Z"), now)).toBe("Sen, 1 Jan 00.30");
  expect(toWhen(new Date("2023-12-31T16:30:00Z"), now)).toBe("Min, 31 Des 2023 23.30");
});

test("what is to come says how long; what is past says nothing", () => {
  expect(toRemaining(new Date("2024-03-21T10:00:00+07:00"), now)).toBe("2 jam 18 menit lagi");
  expect(toRemaining(new Date("2024-03-21T07:42:20+07:00"), now)).toBe("1 menit lagi");
  expect(toRemaining(new Date("2024-03-23T08:00:00+07:00"), now)).toBe("2 hari lagi");
  expect(toRemaining(now, now)).toBeNull();
});

test("an edit says its day where that is not today", () => {
  expect(toEdited(new Date("2024-03-21T00:05:00+07:00"), now)).toBe("00.05");
  expect(toEdited(new Date("2024-03-20T22:10:00+07:00"), now)).toBe("kemarin 22.10");
  expect(toEdited(new Date("2024-03-16T14:05:00+07:00"), now)).toBe("Sab, 16 Mar 14.05");
});
