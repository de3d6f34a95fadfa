/**
 * Writes the colours of app/theme.css as data, for what cannot read a custom property: the browser's
 * `theme-color` and the share images.
 *
 *   node --import tsx scripts/make-theme-colors.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseThemeColors, toThemeColorsSource } from "../components/theme/parse-theme-colors";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const colors = parseThemeColors(readFileSync(join(root, "app/theme.css"), "utf8"));
writeFileSync(join(root, "components/theme/theme-colors.generated.ts"), toThemeColorsSource(colors));
