/**
 * Something that stops a command and that the person at the terminal can do something about. The message is
 * one plain sentence or two: what is wrong, and what to do. Printed as it is, without a stack.
 */
export class Trouble extends Error {
  /**
   * @param {string} message
   * @param {string[]} [lastLines] what the failing tool said last
   */
  constructor(message, lastLines = []) {
    super(message);
    this.name = "Trouble";
    this.lastLines = lastLines;
  }
}
