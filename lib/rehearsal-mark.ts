/** Top-level key that every invented JSON object carries, so that no reader takes it for a count: `"gladi": "seed 7"`. */
export const REHEARSAL_KEY = "gladi";
