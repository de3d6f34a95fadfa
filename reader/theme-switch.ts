import { applyTheme, isThemeEvent, keepTheme, readTheme } from "./theme";

/**
 * Enhances the radios of `fieldset.tema` (values auto, light, dark). The style alone makes them work on this
 * page; this remembers the choice and carries it to other pages and tabs.
 */
export function enhanceThemeSwitch(fieldset: HTMLFieldSetElement): void {
  const show = () => {
    const theme = readTheme();
    applyTheme(theme);
    for (const radio of fieldset.querySelectorAll<HTMLInputElement>("input"))
      radio.checked = radio.value === theme;
  };
  fieldset.addEventListener("change", (event) => {
    keepTheme((event.target as HTMLInputElement).value);
    show();
  });
  addEventListener("storage", (event) => isThemeEvent(event) && show());
  // A page that comes back from the browser's memory may have missed a choice.
  addEventListener("pageshow", show);
  show();
}
