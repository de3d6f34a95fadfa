import { announce } from "./announcer";

/**
 * <copy-link hidden><button type="button" data-copy>Salin tautan</button>
 * <button type="button" data-share>Bagikan…</button></copy-link>: hidden by its attribute until there is a
 * script that can do what it offers.
 */
export class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const copy = this.querySelector<HTMLElement>("[data-copy]");
    const share = this.querySelector<HTMLElement>("[data-share]");
    const url =
      document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href.split("#")[0];
    if (copy) copy.hidden = !navigator.clipboard;
    if (share) share.hidden = !navigator.share;
    copy?.addEventListener("click", async () => {
      const label = copy.textContent;
      const isCopied = await navigator.clipboard.writeText(url ?? "").then(
        () => true,
        () => false,
      );
      copy.textContent = isCopied ? "Tautan disalin" : "Gagal menyalin";
      announce(copy.textContent);
      setTimeout(() => {
        copy.textContent = label;
      }, 3_000);
    });
    share?.addEventListener("click", () => {
      // Closing the sheet without choosing rejects; there is nothing to say about that.
      navigator.share({ title: document.title, url: url ?? "" }).catch(() => {});
    });
    this.hidden = false;
  }
}
