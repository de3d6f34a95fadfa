import { type ContestVersion, parseVersion, toDelayMs } from "./schedule";

/** A widget that wants to hear of its contest. `onVersion` throws when it could not follow. */
export type Follower = {
  onVersion(version: ContestVersion): Promise<void>;
  onReach(isReached: boolean): void;
};

const longestWaitMs = 8_000;
const pollers = new Map<string, ContestPoller>();

/** One poller for each contest of the page, shared by all widgets that show it. */
export function pollerOf(contest: string): ContestPoller {
  const poller = pollers.get(contest) ?? new ContestPoller(contest);
  pollers.set(contest, poller);
  return poller;
}

/**
 * Asks for a contest's version while the page is seen, and tells the widgets. Pauses when the page is hidden
 * or left, slows down while it gets no answer, and ends when counting is over.
 */
export class ContestPoller {
  readonly #contest: string;
  readonly #followers = new Set<Follower>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;
  #failures = 0;
  #isOver = false;

  constructor(contest: string) {
    this.#contest = contest;
    addEventListener("pagehide", () => this.#pause());
    addEventListener("pageshow", (event) => event.persisted && this.check());
    addEventListener("online", () => this.check());
    addEventListener("offline", () => this.#tell(false));
    document.addEventListener("visibilitychange", () => (document.hidden ? this.#pause() : this.check()));
  }

  add(follower: Follower): void {
    this.#followers.add(follower);
    // Widgets of one page arrive together: one look serves them all.
    queueMicrotask(() => this.#timer || this.check());
  }

  remove(follower: Follower): void {
    this.#followers.delete(follower);
    if (!this.#followers.size) this.#pause();
  }

  /** Asks now, unless it is asking already. */
  async check(): Promise<void> {
    if (this.#isOver || this.#request || document.hidden || !this.#followers.size) return;
    clearTimeout(this.#timer);
    const request = new AbortController();
    this.#request = request;
    const limit = setTimeout(() => request.abort(), longestWaitMs);
    let isReached = false;
    try {
      const response = await fetch(`/versi/${this.#contest}`, { signal: request.signal, cache: "no-cache" });
      const version = response.ok ? parseVersion(await response.json(), this.#contest) : null;
      if (!version) throw 0;
      isReached = true;
      this.#tell(true);
      const followed = await Promise.allSettled(
        [...this.#followers].map((follower) => follower.onVersion(version)),
      );
      const isBehind = followed.some(({ status }) => status === "rejected");
      // One widget that cannot follow must not slow the others; none that can is a line in trouble.
      if (isBehind && followed.every(({ status }) => status === "rejected")) throw 0;
      this.#failures = 0;
      this.#isOver = version.closed && !isBehind;
    } catch {
      // A request that was broken off because the page was left says nothing about the line.
      if (this.#request === request) {
        this.#failures++;
        if (!isReached && (!navigator.onLine || this.#failures > 1)) this.#tell(false);
      }
    }
    clearTimeout(limit);
    if (this.#request !== request) return;
    this.#request = undefined;
    if (!this.#isOver) {
      this.#timer = setTimeout(() => this.check(), toDelayMs(this.#failures, Math.random()));
    }
  }

  #pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const request = this.#request;
    this.#request = undefined;
    request?.abort();
  }

  #tell(isReached: boolean): void {
    for (const follower of this.#followers) follower.onReach(isReached);
  }
}
