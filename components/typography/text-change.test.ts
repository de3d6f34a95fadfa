import fc from "fast-check";
import { expect, it } from "vitest";
import { toChangeParts } from "./text-change";

it("shows the words that changed, and shared words once", () => {
  expect(
    toChangeParts("suara Gerindra bertambah 35 dalam satu jam", "suara Gerindra berkurang 35 dalam satu jam"),
  ).toEqual([
    { kind: "same", text: "suara Gerindra" },
    { kind: "gone", text: "bertambah" },
    { kind: "new", text: "berkurang" },
    { kind: "same", text: "35 dalam satu jam" },
  ]);
  expect(toChangeParts("", "baru")).toEqual([{ kind: "new", text: "baru" }]);
  expect(toChangeParts("lama", "")).toEqual([{ kind: "gone", text: "lama" }]);
});

it("strikes each word that changed and no other", () => {
  const parts = toChangeParts("Gerindra 35, dan Demokrat 23. Selesai", "Gerindra 36, dan Demokrat 24. Selesai");
  expect(parts.filter(({ kind }) => kind !== "same").map(({ text }) => text)).toEqual(["35,", "36,", "23.", "24."]);
});

it("gives back both texts where they are short, whatever they are", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = toChangeParts(before, after);
      const without = (kind: string) =>
        parts.flatMap((part) => (part.kind === kind ? [] : part.text)).join(" ");
      expect(without("new")).toBe(before);
      expect(without("gone")).toBe(after);
    }),
  );
});
