import { announce } from "./announcer";

/**
 * <copy-link url="https://…" title="…" hidden>: buttons that copy the address and open the device's own sheet.
 * Hidden by its attribute until there is a script that can do what they offer.
 */
export class CopyLink extends HTMLElement {
  connectedCallback(): void {
    // Moved in the page, it already has them.
    if (this.firstChild) return;
    const url = this.getAttribute("url") ?? location.href;
    if (navigator.clipboard) this.append(toCopyButton(url));
    const title = this.title || document.title;
    // Meant for the sheet, not as a tooltip.
    this.removeAttribute("title");
    if ("share" in navigator) {
      // Closing the sheet without choosing rejects; there is nothing to say about that.
      this.append(toButton("Bagikan…", () => void navigator.share({ title, url }).catch(() => {})));
    }
    this.hidden = !this.firstChild;
  }
}

function toCopyButton(url: string): HTMLButtonElement {
  const label = "Salin tautan";
  let reset: ReturnType<typeof setTimeout>;
  const button = toButton(label, async () => {
    try {
      await navigator.clipboard.writeText(url);
      button.textContent = "Tautan disalin";
    } catch {
      button.textContent = "Gagal menyalin";
    }
    announce(button.textContent);
    clearTimeout(reset);
    reset = setTimeout(() => {
      button.textContent = label;
    }, 3_000);
  });
  return button;
}

function toButton(label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", act);
  return button;
}
