import { placeAnnouncer } from "./announcer";
import { CopyLink } from "./copy-link";
import { LiveWidget } from "./live-widget";
import { applyTheme, readTheme } from "./theme";
import { ThemeSwitch } from "./theme-switch";

// Before the first paint, so that a chosen theme does not flash up late.
applyTheme(readTheme());

/** Elements look at their content, which has to be there. */
function start(): void {
  placeAnnouncer();
  customElements.define("live-widget", LiveWidget);
  customElements.define("theme-switch", ThemeSwitch);
  customElements.define("copy-link", CopyLink);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
