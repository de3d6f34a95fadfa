"use client";
import { Icon } from "./icon";

/** Where readers' pages keep the choice too, so that the desk and the portal look alike. */
const PLACE = "warta-tema";

function toggleTheme(): void {
  const root = document.documentElement;
  const isDark = root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
  try {
    localStorage.setItem(PLACE, root.dataset.theme);
  } catch {
    // The choice then lasts as long as the page.
  }
}

export function ThemeButton() {
  return (
    <button
      className="icon-btn"
      type="button"
      aria-label="Ganti tema terang atau gelap"
      onClick={toggleTheme}
    >
      <Icon name="theme" />
    </button>
  );
}
