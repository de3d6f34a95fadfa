/** Where a watching command writes: a terminal, or a pipe. */
export type Output = { write: (text: string) => unknown; isTTY?: boolean; rows?: number };

const HOME = "\u001b[H";
const REST_OF_LINE = "\u001b[K";
const REST_OF_SCREEN = "\u001b[J";

/**
 * Shows the newest text in place of the one before. A terminal is written over from its top, line by line, so that what
 * did not change does not flicker; what has no room is counted. A pipe gets every text, with a blank line between.
 */
export const createScreen = (
  output: Output,
): { show: (lines: readonly string[], status: string) => void } => {
  let isFirst = true;
  return {
    show: (lines, status) => {
      if (!output.isTTY) {
        output.write(`${isFirst ? "" : "\n"}${[...lines, status].join("\n")}\n`);
        isFirst = false;
        return;
      }
      const room = Math.max((output.rows ?? 24) - 3, 1);
      const shown =
        lines.length > room
          ? [...lines.slice(0, room - 1), `… and ${lines.length - room + 1} lines more`]
          : lines;
      if (isFirst) output.write("\u001b[2J");
      isFirst = false;
      output.write(
        HOME + [...shown, "", status].map((line) => line + REST_OF_LINE).join("\n") + REST_OF_SCREEN,
      );
    },
  };
};
