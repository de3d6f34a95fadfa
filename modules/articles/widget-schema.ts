import { createHash } from "node:crypto";
import { z } from "zod";
import type { JsonValue } from "./tree";

/**
 * What an article may write about one widget. Each widget folder exports one from its `schema.ts`;
 * the generated registry gathers them by tag. This module knows names and raw props only:
 * the props are checked against `props` here, and handed on as they were written (JSON values),
 * so the widget's server component parses them with the same schema to get defaults.
 *
 * Two prop names mean the same in every widget: `contest` is a contest's slug (an article that names one
 * is listed as citing it), and `slug` is the slug of another article (which must exist).
 */
export type WidgetSchema = {
  /** As it stands in the article, e.g. "RealCount". */
  tag: string;
  /** Indonesian, for the editors' palette. */
  name: string;
  /** Indonesian, one sentence: what it shows and when to use it. */
  summary: string;
  /** Whether text may stand between the opening and the closing tag (then it must). */
  children: boolean;
  /** Stands within a line of text, as words of it; there may be many. */
  inline?: boolean;
  /**
   * Figures that it shows besides those of its `contest` prop. `at` null: as of the article's own time in that book; otherwise
   * a time that the article pins, ISO 8601.
   */
  cites?: (
    props: Readonly<Record<string, JsonValue>>,
  ) => { contest: string; ledger: "sirekap" | "official"; at: string | null }[];
  props: z.ZodObject;
  /** Ready to paste into an article. */
  examples: string[];
};

/** By tag. Looked up by own key only. */
export type WidgetSchemas = Readonly<Record<string, WidgetSchema>>;

/**
 * Changes when a widget's tag, props or content rule changes, so that trees checked against older
 * schemas are not reused. Refinements have no visible form; the cache therefore checks props again.
 */
export const toSchemasFingerprint = (schemas: WidgetSchemas): string => {
  const shapes = Object.keys(schemas)
    .sort()
    .map((tag) => {
      const schema = schemas[tag];
      const props = schema && z.toJSONSchema(schema.props, { unrepresentable: "any", io: "input" });
      return [tag, schema?.children, props];
    });
  return createHash("sha256").update(JSON.stringify(shapes)).digest("hex").slice(0, 16);
};
