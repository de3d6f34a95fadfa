// Generated from app/theme.css by scripts/make-theme-colors.ts. Do not edit.

/** Colours by token, for what cannot read a custom property: `theme-color` and share images. */
export const themeColors = {
  "paper": { light: "#fafaf7", dark: "#131518" },
  "sunk": { light: "#f0f0eb", dark: "#1c1f23" },
  "ink": { light: "#16181b", dark: "#eceae3" },
  "ink2": { light: "#474b51", dark: "#b9bab6" },
  "ink3": { light: "#666a70", dark: "#979a98" },
  "rule": { light: "#d5d5ce", dark: "#31353a" },
  "ghost": { light: "#c3c3bb", dark: "#454a50" },
  "accent": { light: "#7d4a12", dark: "#dcae76" },
  "mark": { light: "#f3e3bd", dark: "#4a3a1c" },
  "tile-ink": { light: "#16181b", dark: "#16181b" },
  "pkb": { light: "#007a58", dark: "#2fb58a" },
  "gerindra": { light: "#7c2f26", dark: "#c9776a" },
  "pdip": { light: "#d01f26", dark: "#f2564f" },
  "golkar": { light: "#b08100", dark: "#efc02a" },
  "nasdem": { light: "#243f94", dark: "#7d97e6" },
  "buruh": { light: "#b9551b", dark: "#e68a4d" },
  "gelora": { light: "#08789f", dark: "#4db9e4" },
  "pks": { light: "#dd5800", dark: "#ff8a3d" },
  "pkn": { light: "#a8123f", dark: "#e8617f" },
  "hanura": { light: "#b97100", dark: "#e0a03f" },
  "garuda": { light: "#8c6a26", dark: "#c7a55a" },
  "pan": { light: "#0b56b3", dark: "#5f9cf0" },
  "pbb": { light: "#0d6a48", dark: "#4aa881" },
  "demokrat": { light: "#2470c8", dark: "#7ab4ff" },
  "psi": { light: "#d9213e", dark: "#ff7085" },
  "perindo": { light: "#1d2f70", dark: "#8597dc" },
  "ppp": { light: "#1d7f31", dark: "#4fbd68" },
  "ummat": { light: "#55602b", dark: "#a6b072" },
  "none": { light: "#7f8183", dark: "#84878a" },
  "anies-muhaimin": { light: "#21776f", dark: "#79cdc4" },
  "prabowo-gibran": { light: "#5a4a99", dark: "#a394e6" },
  "ganjar-mahfud": { light: "#7a3350", dark: "#c77f9f" },
} as const;

export type ColorToken = keyof typeof themeColors;
