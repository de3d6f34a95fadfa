import { type Literal, type NotLiteral, readLiteral } from "./read-literal";
import { type SyntaxAttribute, startOf } from "./syntax-tree";

/** The value of one attribute: bare is true, quoted is text, braces hold a literal. */
export const readAttribute = (attribute: SyntaxAttribute): Literal | NotLiteral => {
  const { value } = attribute;
  const at = (literal: string | boolean): Literal => ({
    ok: true,
    value: literal,
    offsets: new Map([["", startOf(attribute)]]),
  });
  if (value === null || value === undefined) return at(true);
  if (typeof value === "string") return at(value);
  const body = value.data?.estree?.body ?? [];
  const [statement] = body;
  return body.length === 1 && statement?.type === "ExpressionStatement"
    ? readLiteral(statement.expression)
    : { ok: false, offset: startOf(attribute), message: "nilainya kosong atau lebih dari satu" };
};
