/** The same place where readers' pages keep the choice, so that the desk and the portal look alike. */
const PLACE = "warta-tema";

const isDarkNow = (): boolean => {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
};

/** Light to dark or back, kept for the next page. */
export function toggleTheme(): void {
  const theme = isDarkNow() ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(PLACE, theme);
  } catch {
    // The choice then lasts as long as the page.
  }
}
