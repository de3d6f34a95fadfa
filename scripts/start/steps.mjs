const FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
const QUIET_MS = 10_000;

/**
 * @typedef {(detail: string) => void} Tell says what a step is at
 * @typedef {{ run<Value>(label: string, work: (tell: Tell) => Promise<Value> | Value, toNote?: (value: Value) => string, isGood?: (value: Value) => boolean): Promise<Value> }} Steps
 */

/**
 * Prints each step as one line with its time. One that takes longer shows that it lives: turning, on a terminal;
 * elsewhere with a line every ten seconds.
 * @param {NodeJS.WriteStream} [out]
 * @returns {Steps}
 */
export function createSteps(out = process.stdout) {
  return {
    async run(
      label,
      work,
      toNote = (value) => (typeof value === "string" ? value : ""),
      isGood = () => true,
    ) {
      const begun = performance.now();
      let detail = "";
      const live = showLife(out, label, begun, () => detail);
      try {
        const value = await work((text) => {
          detail = text;
        });
        live.end();
        out.write(toLine(isGood(value) ? "✓" : "✗", label, begun, toNote(value)));
        return value;
      } catch (error) {
        live.end();
        out.write(toLine("✗", label, begun, ""));
        throw error;
      }
    },
  };
}

/**
 * @param {NodeJS.WriteStream} out
 * @param {string} label
 * @param {number} begun
 * @param {() => string} getDetail
 */
function showLife(out, label, begun, getDetail) {
  if (!out.isTTY) {
    const timer = setInterval(() => out.write(toLine("·", label, begun, getDetail())), QUIET_MS);
    return { end: () => clearInterval(timer) };
  }
  let turn = 0;
  const draw = () => {
    const text = toLine(FRAMES[turn++ % FRAMES.length] ?? "", label, begun, getDetail()).trimEnd();
    out.write(`\r\x1b[2K${text.slice(0, (out.columns || 80) - 1)}`);
  };
  draw();
  const timer = setInterval(draw, 100);
  return {
    end: () => {
      clearInterval(timer);
      out.write("\r\x1b[2K");
    },
  };
}

/**
 * @param {string} mark
 * @param {string} label
 * @param {number} begun
 * @param {string} note
 */
function toLine(mark, label, begun, note) {
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  return `${`${mark} ${label.padEnd(13)} ${seconds.padStart(6)} s  ${note}`.trimEnd()}\n`;
}
