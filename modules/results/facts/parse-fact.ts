import { fail, type Result, succeed } from "@/lib/result";
import type { AddressFailure, FactExpression, FactTerm } from "./address";
import { parseTerm } from "./parse-term";
import { toCanonicalWord } from "./quantities";

type Token = { text: string; start: number };
type Parsed = Result<FactExpression, AddressFailure>;

const MAX_LENGTH = 600;
const TOKEN = /[(),]|[^\s(),]+/g;

/**
 * The expressions of a Fact's `of`, one for each figure in its text: addresses joined by ` + `, ` - `, ` per ` and ` x `
 * (spaces around them; `per` and `x` bind tighter), parentheses, whole numbers; several expressions are separated by commas.
 */
export function parseFact(of: string): Result<FactExpression[], AddressFailure> {
  const whole = { start: 0, end: of.length, text: of };
  if (of.trim() === "") return fail({ kind: "empty", ...whole });
  if (of.length > MAX_LENGTH) return fail({ kind: "form", ...whole });
  const tokens = [...of.matchAll(TOKEN)].map(({ 0: text, index }): Token => ({ text, start: index }));
  return createParser(tokens, of.length).parseList();
}

function createParser(tokens: readonly Token[], length: number) {
  let next = 0;
  let before: FactTerm | null = null;
  const peek = (): string => toCanonicalWord(tokens[next]?.text ?? "");

  const refuse = (): { ok: false; failure: AddressFailure } => {
    const token = tokens[next] ?? { text: "", start: length };
    return fail({ kind: "form", start: token.start, end: token.start + token.text.length, text: token.text });
  };

  const parseAtom = (): Parsed => {
    const token = tokens[next];
    if (!token || /^(?:[),+-]|per|x)$/.test(peek())) return refuse();
    next += 1;
    if (token.text === "(") {
      const inner = parseSum();
      if (!inner.ok || peek() !== ")") return inner.ok ? refuse() : inner;
      next += 1;
      return inner;
    }
    if (/^\d{1,15}$/.test(token.text)) return succeed({ kind: "number", value: BigInt(token.text) });
    const term = parseTerm(token.text, token.start, before);
    if (term.ok) before = term.value;
    return term;
  };

  const parseChain = (operators: readonly string[], parsePart: () => Parsed): Parsed => {
    let left = parsePart();
    while (left.ok && operators.includes(peek())) {
      const operator = peek() as "+" | "-" | "per" | "x";
      next += 1;
      const right = parsePart();
      if (!right.ok) return right;
      left = succeed({ kind: "operation", operator, left: left.value, right: right.value });
    }
    return left;
  };

  const parseProduct = () => parseChain(["per", "x"], parseAtom);
  const parseSum = (): Parsed => parseChain(["+", "-"], parseProduct);

  const parseList = (): Result<FactExpression[], AddressFailure> => {
    const expressions: FactExpression[] = [];
    for (;;) {
      const expression = parseSum();
      if (!expression.ok) return expression;
      expressions.push(expression.value);
      if (next === tokens.length) return succeed(expressions);
      if (peek() !== ",") return refuse();
      next += 1;
    }
  };
  return { parseList };
}
