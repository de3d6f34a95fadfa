import { readLiteral } from "./literal";
import { listTags, type Tag } from "./read-tags";

/** One bound figure: `<Fact of="…" at="…">` from `start` to `openEnd`, its printed value up to `closeStart`, then `</Fact>`. */
export type FactFold = {
  start: number;
  openEnd: number;
  closeStart: number;
  end: number;
  of: string;
  at: string | null;
  text: string;
};

const FACT = "Fact";

const getText = (tag: Tag, name: string): string | null => {
  const attribute = tag.attributes.find((one) => one.name === name);
  const value = attribute && readLiteral(attribute.raw);
  return value?.ok && typeof value.value === "string" ? value.value : null;
};

/**
 * The bound figures that can be folded: whole pairs within one paragraph that name a figure. What is being typed, is
 * broken or stands inside another is left open, so that a fold never hides what is wrong.
 */
export function listFactFolds(source: string): FactFold[] {
  const folds: FactFold[] = [];
  let open: Tag | null = null;
  for (const tag of listTags(source)) {
    if (tag.name !== FACT) {
      open = null;
      continue;
    }
    if (tag.kind === "open") open = open ? null : tag;
    else if (tag.kind === "close" && open) {
      const text = source.slice(open.end, tag.start);
      const of = getText(open, "of");
      if (
        of !== null &&
        text.trim() !== "" &&
        !/\n/.test(text) &&
        !/\n/.test(source.slice(open.start, open.end))
      )
        folds.push({
          start: open.start,
          openEnd: open.end,
          closeStart: tag.start,
          end: tag.end,
          of,
          at: getText(open, "at"),
          text,
        });
      open = null;
    }
  }
  return folds;
}

/** The name on the chip: the address without its contest, which the whole article mostly shares. */
export const toChipName = (of: string): string => of.split("/").slice(1).join("/") || of;
