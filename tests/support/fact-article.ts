import type { Finding } from "@/modules/articles/problem";
import { checkFacts } from "@/modules/publishing/facts/check-facts.server";

export type ArticleHead = {
  title?: string;
  status?: string;
  asOf?: string | null;
  sources?: string;
};

/** An article around a text, as of the first reading of the DPR's seed unless it says otherwise. */
export const toArticle = (body: string, head: ArticleHead = {}): string => {
  const { title = "Judul", status = "draft", asOf = "2024-03-21T00:37:15+07:00", sources = "[]" } = head;
  const time = asOf === null ? "" : `asOf: "${asOf}"\nasOfContest: dpr-2024\n`;
  return `---
title: ${title}
dek: Ringkasan
section: hasil
topics: []
authors: [redaksi]
dateline: JAKARTA
publishedAt: "2024-03-22T11:30:00+07:00"
${time}status: ${status}
readAlso: []
sources: ${sources}
---

${body}
`;
};

/** What the check of facts says of a source: rule, what stands there, and what its mend would write. */
export async function checkArticle(source: string) {
  const findings: Finding[] = [];
  await checkFacts({ slug: "uji", source, article: null, report: (finding) => findings.push(finding) });
  return findings.map(({ rule, severity = "error", offset, end = offset, message, mend }) => ({
    rule,
    severity,
    place: source.slice(offset, end),
    message,
    mended: mend ? applyMend(source, mend) : null,
  }));
}

export function applyMend(source: string, { edits }: NonNullable<Finding["mend"]>): string {
  let text = source;
  for (const { start, end, text: replacement } of [...edits].sort((a, b) => b.start - a.start))
    text = text.slice(0, start) + replacement + text.slice(end);
  return text;
}
