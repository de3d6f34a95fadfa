export type ThemeColor = { light: string; dark: string };

/**
 * The colours of the theme's style sheet by token. A token without a dark value keeps its light one.
 * Throws when the light value of a token differs between the plain rule and `light-dark()`.
 */
export function parseThemeColors(css: string): Map<string, ThemeColor> {
  const colors = new Map<string, ThemeColor>();
  for (const [, token = "", value = ""] of css.matchAll(/--color-([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)) {
    colors.set(token, { light: value, dark: value });
  }
  const pairs = /--color-([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g;
  for (const [, token = "", light = "", dark = ""] of css.matchAll(pairs)) {
    if (colors.get(token)?.light !== light) throw new Error(`Two light values of --color-${token}`);
    colors.set(token, { light, dark });
  }
  return colors;
}

/** The generated module's text. */
export function toThemeColorsSource(colors: ReadonlyMap<string, ThemeColor>): string {
  const lines = [...colors].map(
    ([token, { light, dark }]) => `  "${token}": { light: "${light}", dark: "${dark}" },`,
  );
  return `// Generated from app/theme.css by scripts/make-theme-colors.ts. Do not edit.

/** Colours by token, for what cannot read a custom property: \`theme-color\` and share images. */
export const themeColors = {\n${lines.join("\n")}\n} as const;

export type ColorToken = keyof typeof themeColors;
`;
}
