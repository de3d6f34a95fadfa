/**
 * An expected outcome as a value: what worked, or a failure with a `kind`.
 * Broken invariants throw instead; nobody catches them to go on.
 */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; failure: Failure };

export const succeed = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const fail = <Failure>(failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure });
