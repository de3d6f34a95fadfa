import { swapInPlace } from "./keep-place";

/**
 * <since-visit contest="dpr-2024">: marks in the page's table what has changed since the reader was here last. The
 * version that was seen is kept in this browser alone; without a script, or on a first visit, nothing appears.
 */
export class SinceVisit extends HTMLElement {
  get #table(): HTMLElement | null {
    return document.querySelector(
      `live-widget[src^="/fragmen/real-count?"][contest="${this.getAttribute("contest")}"]`,
    );
  }

  get #key(): string {
    return `terlihat:${this.getAttribute("contest")}`;
  }

  connectedCallback(): void {
    addEventListener("pagehide", this.#keep);
    document.addEventListener("visibilitychange", this.#keep);
    this.#mark().catch(() => {});
  }

  async #mark(): Promise<void> {
    const table = this.#table;
    const shown = table?.getAttribute("versi") ?? "0";
    const seen = Number(localStorage.getItem(this.#key) || shown);
    if (!table || seen >= Number(shown)) return;
    const response = await fetch(`${table.getAttribute("src")}&v=${shown}&sejak=${seen}`);
    // Something newer may have come in meanwhile, with marks of its own.
    if (!response.ok || table.getAttribute("versi") !== shown) return;
    const template = document.createElement("template");
    template.innerHTML = await response.text();
    // A version may also grow by the other ledger, or by an older file.
    if (!template.content.querySelector("[data-news]")) return;
    swapInPlace(table, template.content);
    this.textContent =
      "Ada pembacaan baru sejak kunjungan Anda yang terakhir; angka yang berubah ditandai di tabel.";
  }

  #keep = ({ type }: Event): void => {
    const shown = this.#table?.getAttribute("versi");
    try {
      if (shown && (document.hidden || type === "pagehide")) localStorage.setItem(this.#key, shown);
    } catch {
      // A browser that keeps nothing for us.
    }
  };
}
