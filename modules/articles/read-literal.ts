import type { Expression, Node, Property, SpreadElement } from "estree";
import { MAX_LITERAL_DEPTH } from "./limits";
import type { JsonValue } from "./tree";

/** A value written as a literal, and the offset of each part by its path joined with "/" ("" is the whole). */
export type Literal = { ok: true; value: JsonValue; offsets: Map<string, number> };
export type NotLiteral = { ok: false; offset: number; message: string };

class Refusal extends Error {
  constructor(
    readonly node: unknown,
    message: string,
  ) {
    super(message);
  }
}

const toOffset = (node: unknown): number =>
  typeof node === "object" && node !== null && "start" in node && typeof node.start === "number"
    ? node.start
    : 0;

const readKey = (property: Property | SpreadElement): string => {
  if (property.type !== "Property") throw new Refusal(property, "penyebaran `...` tidak dipakai");
  if (property.computed || property.shorthand || property.method || property.kind !== "init")
    throw new Refusal(property, "kelompok hanya boleh berisi `kunci: nilai`");
  const { key } = property;
  const name = key.type === "Identifier" ? key.name : key.type === "Literal" ? key.value : null;
  if (typeof name !== "string" || name === "__proto__")
    throw new Refusal(key, "nama kunci ini tidak boleh dipakai");
  return name;
};

/**
 * Reads the value of an attribute from its syntax tree, without running anything: strings, finite numbers
 * (signed too), true, false, null, plain templates, and arrays and plain objects of these to depth 4.
 */
export const readLiteral = (expression: Expression): Literal | NotLiteral => {
  const offsets = new Map<string, number>();

  const read = (node: Node, path: string, depth: number): JsonValue => {
    offsets.set(path, toOffset(node));
    if (depth >= MAX_LITERAL_DEPTH && (node.type === "ArrayExpression" || node.type === "ObjectExpression"))
      throw new Refusal(node, `nilai bertingkat paling dalam ${MAX_LITERAL_DEPTH}`);
    switch (node.type) {
      case "Literal":
        if (node.value === null && !("regex" in node) && !("bigint" in node)) return null;
        if (typeof node.value === "string" || typeof node.value === "boolean") return node.value;
        if (typeof node.value === "number" && Number.isFinite(node.value)) return node.value;
        break;
      case "UnaryExpression":
        if (
          (node.operator === "-" || node.operator === "+") &&
          node.argument.type === "Literal" &&
          typeof node.argument.value === "number" &&
          Number.isFinite(node.argument.value)
        )
          // `-0` would come back from JSON as 0; it is 0 from the start.
          return (node.operator === "-" ? -node.argument.value : node.argument.value) || 0;
        break;
      case "TemplateLiteral": {
        const text = node.quasis[0]?.value.cooked;
        if (node.expressions.length === 0 && typeof text === "string") return text;
        break;
      }
      case "ArrayExpression":
        return node.elements.map((element, index) => {
          if (!element || element.type === "SpreadElement")
            throw new Refusal(
              element ?? node,
              "daftar hanya boleh berisi nilai, tanpa `...` dan tanpa yang kosong",
            );
          return read(element, `${path}/${index}`, depth + 1);
        });
      case "ObjectExpression": {
        const entries = new Map<string, JsonValue>();
        for (const property of node.properties) {
          const key = readKey(property);
          if (entries.has(key)) throw new Refusal(property, `kunci \`${key}\` ditulis dua kali`);
          if (property.type === "Property")
            entries.set(key, read(property.value, `${path}/${key}`, depth + 1));
        }
        return Object.fromEntries(entries);
      }
    }
    throw new Refusal(
      node,
      "nilainya harus ditulis langsung: teks, angka, true, false, atau daftar dari itu",
    );
  };

  try {
    return { ok: true, value: read(expression, "", 0), offsets };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, offset: toOffset(error.node), message: error.message };
    throw error;
  }
};
