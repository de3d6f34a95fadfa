/** Bounds of one article file. A news story is some 5 KB; these leave room and stop what would stall a server. */
export const MAX_FILE_BYTES = 200_000;
export const MAX_DEPTH = 60;
export const MAX_WIDGETS = 40;
/** Those that are words of a line, such as bound figures. */
export const MAX_INLINE_WIDGETS = 300;
export const MAX_LITERAL_DEPTH = 4;
export const MAX_TABLE_COLUMNS = 30;
export const MAX_NODES = 30_000;
export const MAX_FRONTMATTER_CHARS = 20_000;
export const MAX_LINES = 6_000;
/**
 * Characters that open or close inline markup. The parser compares each with those before it in the same
 * block, so its time grows with their square: 20,000 in one block take seconds, 600 take milliseconds.
 */
export const MAX_MARKS_PER_BLOCK = 600;
export const MAX_MARKS = 6_000;
/** At each `}` the expression parser starts again from its `{`. */
export const MAX_CLOSING_BRACES = 400;
/** Rounds of "find a syntax error, blank it, look for the next", and the time after which no round begins. */
export const MAX_SYNTAX_ROUNDS = 20;
export const SYNTAX_ROUNDS_BUDGET_MS = 600;
