import { announce } from "./announcer";

/**
 * <copy-link url="https://…" hidden> around `button[data-copy]` and `button[data-share]`: copies the address,
 * opens the device's own sheet. Hidden by its attribute until there is a script that can do what they offer.
 */
export class CopyLink extends HTMLElement {
  #isReady = false;

  connectedCallback(): void {
    if (this.#isReady) return;
    this.#isReady = true;
    const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
    const url = this.getAttribute("url") ?? canonical ?? location.href;
    const copy = this.querySelector<HTMLButtonElement>("[data-copy]");
    const share = this.querySelector<HTMLButtonElement>("[data-share]");
    if (copy) {
      copy.hidden = !navigator.clipboard;
      copy.addEventListener("click", toCopier(copy, url));
    }
    if (share) {
      share.hidden = !("share" in navigator);
      // Closing the sheet without choosing rejects; there is nothing to say about that.
      share.addEventListener(
        "click",
        () => void navigator.share({ title: document.title, url }).catch(() => {}),
      );
    }
    this.hidden = !this.querySelector("button:not([hidden])");
  }
}

/** Says on the button itself, and to those who listen, whether it worked; then the label comes back. */
function toCopier(button: HTMLButtonElement, url: string): () => Promise<void> {
  const label = button.textContent;
  let reset: ReturnType<typeof setTimeout>;
  return async () => {
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
  };
}
