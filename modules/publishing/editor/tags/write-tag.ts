import type { Edit } from "../text/minimal-edits";
import { type Literal, readLiteral, toLiteralText } from "./literal";
import type { Tag } from "./read-tags";

/** Props by name in the order in which they are to stand; a name that is missing is not written. */
export type Props = ReadonlyMap<string, Literal>;

const toAttribute = (name: string, value: Literal): string => `${name}=${toLiteralText(value)}`;

/** One new tag. With `children` it is a pair around a paragraph of its own, as articles write it. */
export function toTagText(name: string, props: Props, children: string | null): string {
  const words = [name, ...[...props].map(([prop, value]) => toAttribute(prop, value))].join(" ");
  return children === null ? `<${words} />` : `<${words}>\n\n${children}\n\n</${name}>`;
}

const isSame = (a: Literal, b: Literal): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The edits that give a tag other props and leave every other byte of the source: an attribute that says the same
 * stays as it was written, and one that no form can read (not in `known`) is never touched.
 */
export function toTagEdits(tag: Tag, props: Props, known: ReadonlySet<string>): Edit[] {
  const edits: Edit[] = [];
  let last = tag.nameEnd;
  const present = new Set<string>();
  for (const attribute of tag.attributes) {
    present.add(attribute.name);
    const before = last;
    last = attribute.end;
    if (!known.has(attribute.name)) continue;
    const wanted = props.get(attribute.name);
    const written = readLiteral(attribute.raw);
    if (wanted === undefined) edits.push({ start: before, end: attribute.end, text: "" });
    else if (!written.ok || !isSame(written.value, wanted))
      edits.push({ start: attribute.start, end: attribute.end, text: toAttribute(attribute.name, wanted) });
  }
  const fresh = [...props].filter(([name]) => !present.has(name) && known.has(name));
  const text = fresh.map(([name, value]) => ` ${toAttribute(name, value)}`).join("");
  const end = edits.at(-1);
  // An attribute that is taken away at the very end and one that comes there are one edit.
  if (text && end?.end === last) end.text += text;
  else if (text) edits.push({ start: last, end: last, text });
  return edits;
}

/** What a form shows of a tag: values that can be read, and the names of those that cannot. */
export function readProps(tag: Tag): { props: Map<string, Literal>; unreadable: string[] } {
  const props = new Map<string, Literal>();
  const unreadable: string[] = [];
  for (const { name, raw } of tag.attributes) {
    const value = readLiteral(raw);
    if (value.ok) props.set(name, value.value);
    else unreadable.push(name);
  }
  return { props, unreadable };
}
