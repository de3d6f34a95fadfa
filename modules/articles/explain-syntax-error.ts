import { findOpenConstruct, type GivenUp, toConstructEnd } from "./find-open-construct";
import { mdxProcessor } from "./mdx-processor";
import type { Finding } from "./problem";

/** The findings behind one parser error, and the ranges to blank so that the rest can be parsed. */
export type Explained = { findings: Finding[]; blanks: { start: number; end: number }[] };

/** The parser's error, as far as it is read: a message with a rule name and a place. */
type ParserError = { reason: string; ruleId: string; offset: number | null };

const toParserError = (error: unknown): ParserError | null => {
  if (!(error instanceof Error) || !("reason" in error) || typeof error.reason !== "string") return null;
  const place =
    "place" in error && typeof error.place === "object" && error.place !== null ? error.place : {};
  const point =
    "start" in place && typeof place.start === "object" && place.start !== null ? place.start : place;
  return {
    reason: error.reason,
    ruleId: "ruleId" in error && typeof error.ruleId === "string" ? error.ruleId : "",
    offset: "offset" in point && typeof point.offset === "number" ? point.offset : null,
  };
};

const toOffset = (text: string, line: number, column: number): number => {
  let at = 0;
  const ends = /\r\n|\n|\r/g;
  for (let n = 1; n < line; n++) {
    if (!ends.exec(text)) break;
    at = ends.lastIndex;
  }
  return at + column - 1;
};

const LESS_THAN_FIX = "Tulis `\\<`, atau dengan kata: `kurang dari 4 persen`.";

/** A tag that was opened and not closed, or closed and not opened. The opening's place stands in the message text alone. */
const explainMismatch = (text: string, { reason, offset }: ParserError): Explained | null => {
  const opened = /`<([^`>]*)>` \((\d+):(\d+)/.exec(reason);
  const closing = /^Unexpected closing tag `<\/([^`>]*)>`/.exec(reason);
  if (!opened) return null;
  const [, name = "", line, column] = opened;
  const start = toOffset(text, Number(line), Number(column));
  const blanks = [{ start, end: toConstructEnd(text, { kind: "tag", start }) }];
  if (closing && offset !== null) {
    blanks.push({ start: offset, end: toConstructEnd(text, { kind: "tag", start: offset }) });
    return {
      findings: [
        {
          offset: start,
          rule: "mdx/tag-terbuka",
          message: `\`<${name}>\` belum ditutup ketika \`</${closing[1]}>\` datang.`,
          fix: `Tulis \`</${name}>\` di akhir isinya, atau \`<${name} … />\` bila tanpa isi.`,
        },
      ],
      blanks,
    };
  }
  return {
    findings: [
      {
        offset: start,
        rule: "mdx/tag-terbuka",
        message: `\`<${name}>\` dibuka tetapi tidak ditutup.`,
        fix: `Tulis \`</${name}>\` di akhir isinya pada paragraf yang sama, atau \`<${name} … />\` bila tanpa isi.`,
      },
    ],
    blanks,
  };
};

/** The closing tag that belongs to a broken opening one: blanked with it, or it would be reported as well. */
const findClosing = (text: string, start: number, name: string): { start: number; end: number }[] => {
  const close = text.indexOf(`</${name}>`, start);
  const next = text.indexOf(`<${name}`, start + 1);
  return close === -1 || name === "" || (next !== -1 && next < close)
    ? []
    : [{ start: close, end: close + name.length + 3 }];
};

const explainTag = (text: string, start: number, error: ParserError): Explained => {
  const next = text.slice(start + 1, start + 40);
  const blank = { start, end: start + 1 };
  const one = (finding: Omit<Finding, "offset">, blanks = [blank]): Explained => ({
    findings: [{ offset: start, ...finding }],
    blanks,
  });
  if (next.startsWith("!--")) {
    const close = text.indexOf("-->", start);
    return one(
      {
        rule: "mdx/html",
        message: "Catatan HTML `<!-- -->` tidak dipakai.",
        fix: "Tulis `{/* catatan */}`.",
      },
      [{ start, end: close === -1 ? start + 1 : close + 3 }],
    );
  }
  if (/^(?:https?:|mailto:|www\.|[^\s<>]+@)/i.test(next)) {
    const address = next.split(/[>\s]/)[0] ?? "";
    return one(
      {
        rule: "mdx/sintaks",
        message: "Alamat dalam `< >` tidak dipakai.",
        fix: `Tulis \`[teks](${address})\`.`,
      },
      [{ start, end: toConstructEnd(text, { kind: "tag", start }) }],
    );
  }
  if (!/^\/?[A-Za-z_$]/.test(next))
    return one({
      rule: "mdx/kurang-dari",
      message: "Tanda `<` di sini dibaca sebagai awal widget.",
      fix: LESS_THAN_FIX,
    });
  const name = /^\/?([\w.:-]*)/.exec(next)?.[1] ?? "";
  const line = toLine(text, start);
  const withClosing = [blank, ...findClosing(text, start, name)];
  // A quote further down in the text may seem to close it.
  if (/closing quote/.test(error.reason) || (/>\s*$/.test(line) && (line.match(/"/g)?.length ?? 0) % 2 === 1))
    return one(
      {
        rule: "mdx/tag-terbuka",
        message: `Tanda kutip dalam \`<${name}\` tidak ditutup.`,
        fix: `Tutup isinya: \`<${name} title="Teks">\`.`,
      },
      [{ start, end: start + line.length }, ...findClosing(text, start, name)],
    );
  if (error.ruleId === "unexpected-eof")
    return one(
      {
        rule: "mdx/tag-terbuka",
        message: `\`<${name}\` tidak diakhiri \`>\` atau \`/>\`.`,
        fix: `Tulis \`<${name} … />\`. Bila yang dimaksud tanda kurang dari: \`\\<\`.`,
      },
      withClosing,
    );
  if (error.ruleId === "unexpected-lazy")
    return one({
      rule: "mdx/sintaks",
      message: `\`<${name}\` terpotong oleh akhir kutipan atau daftar.`,
      fix: "Tulis widget itu pada satu baris.",
    });
  return one(
    {
      rule: "mdx/sintaks",
      message: `\`<${name}\` tidak tertulis dengan benar.`,
      fix: 'Atribut ditulis `nama="teks"` atau `nama={nilai}`, dan widget ditutup `/>`. Tanda kurang dari ditulis `\\<`.',
    },
    [{ start, end: toConstructEnd(text, { kind: "tag", start }) }, ...findClosing(text, start, name)],
  );
};

const toLine = (text: string, start: number): string => /[^\r\n]*/.exec(text.slice(start))?.[0] ?? "";

/** The text up to the next blank line: what is not closed there was not meant to go on. */
const toParagraph = (text: string, start: number): string => {
  const blank = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(start));
  return blank ? text.slice(0, start + blank.index) : text;
};

/** An unclosed value in a tag is taken to end with the tag, so that the tag's other faults are still seen. */
const findBraceEnd = (text: string, start: number): number => {
  const end = toConstructEnd(text, { kind: "brace", start });
  if (end > start + 1 || text[start - 1] !== "=") return end;
  const tagEnd = /\/?>/.exec(text.slice(start, start + 500));
  return tagEnd ? start + tagEnd.index : end;
};

const explainBrace = (text: string, start: number, error: ParserError): Explained => {
  const paragraph = toParagraph(text, start);
  const isOpen = toConstructEnd(paragraph, { kind: "brace", start }) === start + 1;
  const end = findBraceEnd(paragraph, start);
  // In a tag a value must remain, or the rest of the tag would no longer parse; `checkTree` skips what overlaps it.
  const blanks = [{ start, end }];
  if (isOpen || /corresponding closing brace/.test(error.reason))
    return {
      findings: [
        {
          offset: start,
          rule: "mdx/kurawal-terbuka",
          message: "Kurung kurawal `{` dibuka tetapi tidak ditutup.",
          fix: "Tutup dengan `}`; untuk kurung biasa tulis `\\{`.",
        },
      ],
      blanks,
    };
  return {
    findings: [
      {
        offset: start,
        rule: "mdx/ekspresi",
        message: "Isi kurung kurawal `{…}` tidak dapat dibaca sebagai nilai.",
        fix: 'Dalam teks tulis `\\{`. Dalam atribut tulis daftar seperti `{["psi", "ppp"]}`.',
      },
    ],
    blanks,
  };
};

type Failure = GivenUp & { error: ParserError };

const toFailure = (error: ParserError): Failure => ({
  offset: error.offset ?? 0,
  kind: /acorn|closing brace/.test(error.reason) ? "brace" : undefined,
  error,
});

/** How a block fails by itself; null where it does not, or for what opens in it and may close further down. */
const tryBlock = (block: string): Failure | null => {
  try {
    mdxProcessor.parse(block);
    return null;
  } catch (thrown) {
    const error = toParserError(thrown);
    return !error ||
      error.ruleId === "end-tag-mismatch" ||
      error.ruleId === "unexpected-closing-slash" ||
      /open tag first/.test(error.reason)
      ? null
      : toFailure(error);
  }
};

/** What a parser error means for an editor. Null when the parser broke down without saying where. */
export const explainSyntaxError = (text: string, error: unknown): Explained | null => {
  if (error instanceof RangeError)
    return {
      findings: [
        {
          offset: 0,
          rule: "berkas/batas",
          message: "Artikel bersarang terlalu dalam untuk dibaca.",
          fix: "Kurangi kutipan, daftar, atau kurung bertingkat.",
        },
      ],
      blanks: [],
    };
  const parsed = toParserError(error);
  if (!parsed) return null;
  if (parsed.ruleId === "end-tag-mismatch") {
    const mismatch = explainMismatch(text, parsed);
    if (mismatch) return mismatch;
  }
  const offset = parsed.offset ?? 0;
  if (/import\/exports/.test(parsed.reason)) {
    const lines = text.slice(0, offset).split(/(?:\r?\n|\r)[ \t]*(?:\r?\n|\r)/);
    const start = offset - (lines.at(-1)?.length ?? 0);
    const rest = /(?:\r?\n|\r)[ \t]*(?:\r?\n|\r)|$/.exec(text.slice(offset));
    const from = start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0);
    return {
      findings: [
        {
          offset: from,
          rule: "mdx/impor",
          message: "Baris yang diawali `import` atau `export` dibaca sebagai kode.",
          fix: "Hapus baris ini, atau awali kalimatnya dengan kata lain.",
        },
      ],
      blanks: [{ start: from, end: Math.max(offset + (rest?.index ?? 0), from + 6) }],
    };
  }
  if (parsed.ruleId === "unexpected-closing-slash" || /open tag first/.test(parsed.reason)) {
    const start = text.lastIndexOf("<", offset);
    const name = /^<\/\s*([\w.:-]*)/.exec(text.slice(start, start + 60))?.[1] ?? "";
    return {
      findings: [
        {
          offset: start,
          rule: "mdx/tag-terbuka",
          message: `\`</${name}>\` menutup sesuatu yang tidak dibuka.`,
          fix: "Hapus penutup ini, atau tulis pembukanya.",
        },
      ],
      blanks: [{ start, end: toConstructEnd(text, { kind: "tag", start }) }],
    };
  }
  const found = findOpenConstruct(text, toFailure(parsed), tryBlock);
  if (!found)
    return {
      findings: [
        {
          offset,
          rule: "mdx/sintaks",
          message: "Bagian ini tidak dapat dibaca.",
          fix: "Periksa tanda `<`, `{`, dan kutip di sekitar sini.",
        },
      ],
      blanks: [{ start: offset, end: offset + 1 }],
    };
  const { open, failure } = found;
  return open.kind === "tag"
    ? explainTag(text, open.start, failure.error)
    : explainBrace(text, open.start, failure.error);
};
