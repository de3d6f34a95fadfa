import { applyTheme, isThemeEvent, keepTheme, readTheme, type Theme } from "./theme";

/**
 * <theme-switch> around the radios of `fieldset.tema` (values system, light, dark). The style alone makes them
 * work on this page; this remembers the choice and carries it to other pages and tabs.
 */
export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.#show();
    this.addEventListener("change", (event) => {
      const theme = (event.target as HTMLInputElement).value as Theme;
      keepTheme(theme);
      applyTheme(theme);
    });
    addEventListener("storage", (event) => {
      if (!isThemeEvent(event)) return;
      applyTheme(readTheme());
      this.#show();
    });
    // A page that comes back from the browser's memory may have missed a choice.
    addEventListener("pageshow", () => this.#show());
  }

  #show(): void {
    const theme = readTheme();
    for (const radio of this.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
      radio.checked = radio.value === theme;
    }
  }
}
