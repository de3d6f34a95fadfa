import type { TextCheck } from "./text-check";

/** Checks of the text alone, in the order of docs/editors/aturan.md. */
export const TEXT_CHECKS: readonly TextCheck[] = [];
