/**
 * Where each character of a text node stands in the source: Markdown leaves out escapes, and the marks of a quotation that a
 * line begins with. One entry a character and one for the end.
 */
export function alignText(value: string, source: string, start: number, end: number): number[] {
  const offsets: number[] = [];
  let at = start;
  for (let index = 0; index < value.length; index++) {
    const wanted = value.charAt(index);
    let found = at;
    while (found < end && source.charAt(found) !== wanted) found += 1;
    // An entity has no character of its own in the source: it stands where it begins.
    const isEntity = source.charAt(at) === "&" && source.charAt(found - 1) !== "\\";
    if (found >= end || (isEntity && wanted !== "&")) {
      offsets.push(at);
      at = toEntityEnd(source, at, end);
    } else {
      offsets.push(found);
      at = found + 1;
    }
  }
  offsets.push(Math.min(at, end));
  return offsets;
}

function toEntityEnd(source: string, at: number, end: number): number {
  const semicolon = source.indexOf(";", at);
  return semicolon >= 0 && semicolon < end ? semicolon + 1 : at;
}
