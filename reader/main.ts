import { placeAnnouncer } from "./announcer";
import { CopyLink } from "./copy-link";
import { LiveWidget } from "./live-widget";
import { SinceVisit } from "./since-visit";
import { applyTheme, readTheme } from "./theme";
import { enhanceThemeSwitch } from "./theme-switch";

// Before the first paint, so that a chosen theme does not flash up late.
applyTheme(readTheme());

/** Elements look at their content, which has to be there. */
function start(): void {
  placeAnnouncer();
  customElements.define("live-widget", LiveWidget);
  customElements.define("copy-link", CopyLink);
  customElements.define("since-visit", SinceVisit);
  document.querySelectorAll<HTMLFieldSetElement>("fieldset.tema").forEach(enhanceThemeSwitch);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
