import { fail, type Result, succeed } from "@/lib/result";

/** What an attribute may hold that a form can show. */
export type Literal = string | number | boolean | Literal[];

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/&(?:(\w+)|#(\d+)|#x([\da-f]+));/gi, (whole, name, decimal, hex) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** The value of an attribute from its text, as JSON would read it; a name without a value is `true`. */
export function readLiteral(raw: string | null): Result<Literal, string> {
  if (raw === null) return succeed(true);
  if (raw.startsWith('"') || raw.startsWith("'")) return succeed(decode(raw.slice(1, -1)));
  const inner = raw.slice(1, -1).trim();
  const text = /^'[^'"\\]*'$/.test(inner) ? `"${inner.slice(1, -1)}"` : inner;
  try {
    const value: unknown = JSON.parse(text);
    return isLiteral(value) ? succeed(value) : fail(raw);
  } catch {
    return fail(raw);
  }
}

function isLiteral(value: unknown): value is Literal {
  if (Array.isArray(value)) return value.every(isLiteral);
  return ["string", "number", "boolean"].includes(typeof value);
}

/** A text that stands in quotes as it is: no quote, entity, line break or brace that would be read as something else. */
const isPlain = (text: string): boolean => !/["&\n\r\\]/.test(text);

/** As it is written after `name=`: text in quotes, all else in braces. `readLiteral` reads the same value back. */
export function toLiteralText(value: Literal): string {
  return typeof value === "string" && isPlain(value) ? `"${value}"` : `{${JSON.stringify(value)}}`;
}
