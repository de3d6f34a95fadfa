/** Light, dark, or as the device says. Kept under this name; any other value counts as "auto". */
const place = "warta-tema";
export type Theme = "auto" | "light" | "dark";

const toTheme = (kept: string | null): Theme => (kept === "light" || kept === "dark" ? kept : "auto");

/** For readers whose browser forbids storage: the choice lasts as long as the page. */
let chosen: string | null = null;

export function readTheme(): Theme {
  try {
    return toTheme(localStorage.getItem(place));
  } catch {
    return toTheme(chosen);
  }
}

export function keepTheme(theme: string): void {
  chosen = theme;
  try {
    localStorage.setItem(place, theme);
  } catch {}
}

export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "auto") delete dataset.theme;
  else dataset.theme = theme;
}

/** Another tab has chosen. */
export const isThemeEvent = (event: StorageEvent): boolean => event.key === place || event.key === null;
