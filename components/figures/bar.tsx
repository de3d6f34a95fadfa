import { toColor, toStyle } from "./custom-properties";

/**
 * The rule under a row of `.res` as its bar. Stands inside the row's `<th>`, after the name.
 * @param value in the unit of the table's `--max`; null (no figure yet) draws nothing.
 */
export function Bar({ value, colorToken }: { value: number | null; colorToken: string }) {
  if (value === null) return null;
  return <i className="bar" style={toStyle({ "--v": value, "--c": toColor(colorToken) })} />;
}
