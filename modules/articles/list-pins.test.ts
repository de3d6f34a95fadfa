import { expect, test } from "vitest";
import type { Article } from "./frontmatter";
import { listPins } from "./list-pins";

test("every time that an article names for a contest is a pin: widgets, lead figure, as-of line", () => {
  const widget = (props: Record<string, string>) => ({
    type: "widget",
    tag: "X",
    inline: false,
    props,
    children: [],
  });
  const article = {
    asOf: "2024-02-20T11:00:00+07:00",
    asOfContest: "dpr-2024",
    leadFigure: {
      kind: "falls",
      contest: "dpr-2024",
      from: "2024-03-16T09:37:13+07:00",
      to: "2024-03-16T10:37:14+07:00",
      top: 3,
    },
    tree: {
      type: "root",
      children: [
        widget({ contest: "dprd-dki-2024", at: "2024-02-20T11:00+07:00" }),
        widget({ contest: "dpr-2024" }),
      ],
    },
  } as unknown as Article;
  expect(listPins(article, {}).map(({ contest, at }) => `${contest} ${at.slice(0, 16)}`)).toEqual([
    "dprd-dki-2024 2024-02-20T11:00",
    "dpr-2024 2024-03-16T09:37",
    "dpr-2024 2024-03-16T10:37",
    "dpr-2024 2024-02-20T11:00",
  ]);
});
