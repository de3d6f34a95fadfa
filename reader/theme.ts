/** Light, dark, or as the device says. Kept under this name; any other value counts as "system". */
const place = "warta-tema";
export type Theme = "system" | "light" | "dark";

/** A reader may forbid storage: then the choice lasts as long as the page. */
export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(place);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system";
  }
}

export function keepTheme(theme: Theme): void {
  try {
    if (theme === "system") localStorage.removeItem(place);
    else localStorage.setItem(place, theme);
  } catch {}
}

export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
}

/** Another tab has chosen. */
export const isThemeEvent = (event: StorageEvent): boolean => event.key === place || event.key === null;
