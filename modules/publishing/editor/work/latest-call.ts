/**
 * Asks again and again for what only the newest answer of matters: waits until nothing has come for `delayMs` (but
 * never longer than `maxMs`), and aborts the question before when a newer one goes out.
 */
export function createLatestCall<Input, Output>(how: {
  delayMs: number;
  maxMs: number;
  run: (input: Input, signal: AbortSignal) => Promise<Output>;
  /** Called for answers that are still the newest. */
  onAnswer: (output: Output, input: Input) => void;
}) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;
  let running: AbortController | null = null;

  async function send(input: Input): Promise<void> {
    clearTimeout(timer);
    waitingSince = null;
    running?.abort();
    const controller = new AbortController();
    running = controller;
    const output = await how.run(input, controller.signal);
    if (running !== controller || controller.signal.aborted) return;
    running = null;
    how.onAnswer(output, input);
  }

  return {
    /** After a pause in the questions. */
    soon(input: Input) {
      clearTimeout(timer);
      waitingSince ??= Date.now();
      const left = waitingSince + how.maxMs - Date.now();
      timer = setTimeout(() => void send(input), Math.max(0, Math.min(how.delayMs, left)));
    },
    now: send,
    stop() {
      clearTimeout(timer);
      running?.abort();
      running = null;
    },
  };
}
