import { z } from "zod";
import type { KnownNames } from "./check-references";
import type { WidgetSchema, WidgetSchemas } from "./widget-schema";

/** Widgets and articles for this module's tests; the real widgets live in a higher layer. */
const widget = (tag: string, children: boolean, shape: z.ZodRawShape): WidgetSchema => ({
  tag,
  name: tag,
  summary: tag,
  children,
  props: z.strictObject(shape),
  examples: [`<${tag} contest="dpr-2024" />`],
});

export const sampleSchemas: WidgetSchemas = {
  RealCount: widget("RealCount", false, {
    contest: z.string(),
    parties: z.array(z.enum(["psi", "ppp"])).optional(),
    top: z.int().min(-5).max(18).optional(),
    extra: z.unknown().optional(),
    live: z.boolean().optional(),
  }),
  Note: widget("Note", true, { by: z.string().optional() }),
  ReadAlso: widget("ReadAlso", false, { slug: z.string() }),
};

export const nothingKnown: KnownNames = { sections: null, topics: null, authors: null, articles: null };

export const sampleKnown: KnownNames = {
  sections: new Set(["hasil"]),
  topics: new Set(["psi"]),
  authors: new Set(["redaksi"]),
  articles: new Set(["berita-satu", "berita-dua"]),
};

export const SAMPLE_HEAD = `---
title: Judul
dek: Ringkasan
section: hasil
topics: [psi]
authors: [redaksi]
dateline: JAKARTA
publishedAt: "2024-02-20T11:30:00+07:00"
status: published
readAlso: []
sources: []
---
`;

/** The line of the body's first line in `toSample`. */
export const BODY_LINE = SAMPLE_HEAD.split("\n").length;

export const toSample = (body: string): string => `${SAMPLE_HEAD}${body}\n`;
