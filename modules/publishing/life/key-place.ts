import { findHeadValue } from "@/modules/articles/read-visible";

/** Where a key's value stands in a source, or the beginning of the file. */
export function toKeyPlace(source: string, key: string): { offset: number; end?: number } {
  const range = findHeadValue(source, key);
  return range ? { offset: range.start, end: range.end } : { offset: 0 };
}
