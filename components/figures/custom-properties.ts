import type { CSSProperties } from "react";

/** Inline custom properties: geometry goes to the style sheet as numbers, colours as names of tokens. */
export function toStyle(properties: Record<`--${string}`, string | number>): CSSProperties {
  return properties as CSSProperties;
}

/** The variable of a colour token: "psi" becomes `var(--color-psi)`. */
export function toColor(token: string): string {
  return `var(--color-${token})`;
}
