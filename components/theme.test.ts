import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { fontFiles, fontPreloads } from "./layout/font-preloads.generated";
import { toContrast } from "./theme/contrast";
import { parseThemeColors, toThemeColorsSource } from "./theme/parse-theme-colors";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const colors = parseThemeColors(readFileSync(join(root, "app/theme.css"), "utf8"));
const get = (token: string) => {
  const color = colors.get(token);
  if (!color) throw new Error(`No colour ${token}`);
  return color;
};

const parties = [
  ...["pkb", "gerindra", "pdip", "golkar", "nasdem", "buruh", "gelora", "pks", "pkn", "hanura", "garuda"],
  ...["pan", "pbb", "demokrat", "psi", "perindo", "ppp", "ummat"],
];
const candidacies = ["anies-muhaimin", "prabowo-gibran", "ganjar-mahfud"];
const drawn = [...parties, ...candidacies];
const tilesWithInk = ["golkar", "pks", "hanura"];

describe("colours", () => {
  test("stand in the theme alone", () => {
    const offenders = ["app", "components", "widgets"]
      .flatMap((folder) => listFiles(join(root, folder)))
      .filter((path) => /\.(css|tsx)$/.test(path) && relative(root, path) !== "app/theme.css")
      .flatMap((path) =>
        readFileSync(path, "utf8")
          .split("\n")
          .flatMap((line, index) =>
            /(?<![\w&])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![\w-])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/i.test(
              line,
            )
              ? [`${relative(root, path)}:${index + 1} ${line.trim()}`]
              : [],
          ),
      );
    expect(offenders).toEqual([]);
  });

  test("are the same for what reads them as data", () => {
    const generated = readFileSync(join(root, "components/theme/theme-colors.generated.ts"), "utf8");
    expect(generated).toBe(toThemeColorsSource(colors));
  });

  test.each(drawn)("%s is seen on paper and on the sunk tone, light and dark", (token) => {
    for (const ground of ["paper", "sunk"]) {
      expect(toContrast(get(token).light, get(ground).light)).toBeGreaterThanOrEqual(3);
    }
    expect(toContrast(get(token).dark, get("paper").dark)).toBeGreaterThanOrEqual(5);
    expect(toContrast(get(token).dark, get("sunk").dark)).toBeGreaterThanOrEqual(
      candidacies.includes(token) ? 5 : 4.5,
    );
  });

  test.each(drawn)("words on a tile of %s are read, light and dark", (token) => {
    const word = tilesWithInk.includes(token) ? "tile-ink" : "paper";
    expect(toContrast(get(word).light, get(token).light)).toBeGreaterThanOrEqual(4.5);
    expect(toContrast(get(word).dark, get(token).dark)).toBeGreaterThanOrEqual(4.5);
  });

  test("no two owners share a colour", () => {
    for (const scheme of ["light", "dark"] as const) {
      const values = [...drawn, "accent"].map((token) => get(token)[scheme]);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  test.each(["light", "dark"] as const)("inks and accent are read on every ground (%s)", (scheme) => {
    const on = (ink: string, ground: string) => toContrast(get(ink)[scheme], get(ground)[scheme]);
    for (const ground of ["paper", "sunk", "mark"]) expect(on("ink", ground)).toBeGreaterThanOrEqual(7);
    for (const ground of ["paper", "sunk", "mark"]) expect(on("ink2", ground)).toBeGreaterThanOrEqual(4.5);
    for (const ground of ["paper", "sunk"]) expect(on("ink3", ground)).toBeGreaterThanOrEqual(4.5);
    for (const ground of ["paper", "sunk"]) expect(on("accent", ground)).toBeGreaterThanOrEqual(4.5);
    expect(on("none", "paper")).toBeGreaterThanOrEqual(3);
  });
});

describe("fonts", () => {
  const folder = join(root, "public/fonts");

  test("the files are those of the list, byte for byte in size", () => {
    const present = readdirSync(folder).filter((name) => name.endsWith(".woff2"));
    expect(present.map((name) => `/fonts/${name}`).sort()).toEqual(fontFiles.map((file) => file.url).sort());
    for (const file of fontFiles) expect(statSync(join(root, "public", file.url)).size).toBe(file.bytes);
    expect(existsSync(join(folder, "OFL.txt"))).toBe(true);
  });

  test("the style sheet asks for those files and no other", () => {
    const css = readFileSync(join(root, "app/styles/fonts.css"), "utf8");
    const asked = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, url]) => url);
    expect(asked.sort()).toEqual(fontFiles.map((file) => file.url).sort());
  });

  test("a page waits for three of them, within 80 KB, and all are within 100 KB", () => {
    const weigh = (urls: readonly string[]) =>
      fontFiles.filter((file) => urls.includes(file.url)).reduce((sum, file) => sum + file.bytes, 0);
    expect(fontPreloads).toHaveLength(3);
    expect(weigh(fontPreloads)).toBeLessThanOrEqual(80_000);
    expect(weigh(fontFiles.map((file) => file.url))).toBeLessThanOrEqual(100_000);
  });
});

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
