import { announceVersion } from "./announcer";
import { type ContestPoller, type Follower, pollerOf } from "./contest-poller";
import { isInUse, swapInPlace } from "./keep-place";
import { type ContestVersion, decide } from "./schedule";

/**
 * <live-widget contest="dpr-2024" versi="7" src="/fragmen/real-count?contest=dpr-2024">: a widget whose HTML
 * the server made as of version 7, and which follows the count from there. Without script it stays as it is.
 */
export class LiveWidget extends HTMLElement implements Follower {
  #poller: ContestPoller | undefined;
  #request: AbortController | undefined;
  #waiting: { version: number; html: string } | undefined;

  connectedCallback(): void {
    this.#poller = pollerOf(this.getAttribute("contest") ?? "");
    this.#poller.add(this);
    this.addEventListener("focusout", this.#settle);
    document.addEventListener("selectionchange", this.#settle);
    addEventListener("pagehide", this.#abort);
  }

  disconnectedCallback(): void {
    this.#poller?.remove(this);
    document.removeEventListener("selectionchange", this.#settle);
    removeEventListener("pagehide", this.#abort);
    this.#abort();
  }

  get #shown(): number {
    return Number(this.getAttribute("versi"));
  }

  async onVersion({ version }: ContestVersion): Promise<void> {
    this.#expire();
    if (decide(Math.max(this.#shown, this.#waiting?.version ?? 0), version, false) === "keep") return;
    this.#request ??= new AbortController();
    try {
      const address = `${this.getAttribute("src")}&v=${version}&sejak=${this.#shown}`;
      const response = await fetch(address, { signal: this.#request.signal });
      if (!response.ok) throw 0;
      this.#waiting = { version, html: await response.text() };
      this.#swap();
    } finally {
      this.#request = undefined;
    }
  }

  /** A page left open must not go on saying "live" when nothing has come for long. */
  #expire(): void {
    for (const mark of this.querySelectorAll<HTMLElement>("[data-until]")) {
      const { until, then } = mark.dataset;
      if (Date.parse(until ?? "") > Date.now()) continue;
      mark.className = "st st-stale";
      mark.textContent = then ?? "";
      delete mark.dataset.until;
    }
  }

  onReach(isReached: boolean): void {
    this.toggleAttribute("data-offline", !isReached);
    for (const note of this.querySelectorAll<HTMLElement>("[data-offline-note]")) {
      note.hidden = isReached;
      note.textContent = isReached ? "" : "Luring…";
    }
  }

  #swap(): void {
    const { version, html } = this.#waiting ?? { version: 0, html: "" };
    if (decide(this.#shown, version, isInUse(this)) !== "swap") return;
    const template = document.createElement("template");
    template.innerHTML = html;
    swapInPlace(this, template.content);
    this.setAttribute("versi", `${version}`);
    this.#waiting = undefined;
    const news = this.querySelector<HTMLElement>("[data-news]")?.dataset.news;
    if (news) announceVersion(this.getAttribute("contest") ?? "", version, news);
  }

  /** The focus or the selection may have left: what waited for that can come in. */
  #settle = (): void => {
    if (this.#waiting) setTimeout(() => this.#swap());
  };

  #abort = (): void => {
    this.#request?.abort();
    this.#request = undefined;
  };
}
