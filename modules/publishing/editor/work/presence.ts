import type { PresenceAnswer, PresenceRequest } from "@/modules/publishing/studio/wire";
import type { StudioApi } from "./api";

const EVERY_MS = 4000;
const SOON_MS = 600;

/** Tells the server where one writes and hears who else does, every few seconds while the window is looked at. */
export function createPresence(
  api: Pick<StudioApi, "presence">,
  page: { getPlace: () => PresenceRequest; onAnswer: (answer: PresenceAnswer) => void },
) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let stopped = true;

  const plan = (ms: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void tell(), ms);
  };

  async function tell(): Promise<void> {
    if (running || document.visibilityState === "hidden") return plan(EVERY_MS);
    running = true;
    const answer = await api.presence(page.getPlace());
    running = false;
    if (!stopped && answer.ok) page.onAnswer(answer.value);
    plan(EVERY_MS);
  }

  const onSeen = () => plan(0);
  return {
    start() {
      stopped = false;
      document.addEventListener("visibilitychange", onSeen);
      window.addEventListener("focus", onSeen);
      plan(0);
    },
    /** The caret has moved to another line. */
    soon: () => plan(SOON_MS),
    stop() {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onSeen);
      window.removeEventListener("focus", onSeen);
    },
  };
}
