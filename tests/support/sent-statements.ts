import pg from "pg";

export type Statement = { text: string; values: unknown[] };

/** Every statement that is sent to the database while `work` runs, in its order. */
export async function collectStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const original = pg.Client.prototype.query;
  const spied = function (this: unknown, ...args: unknown[]) {
    const [first, second] = args as [{ text?: string; values?: unknown[] } | string, unknown];
    const isText = typeof first === "string";
    const values = (isText ? second : first?.values) ?? [];
    sent.push({ text: isText ? first : (first?.text ?? ""), values: Array.isArray(values) ? values : [] });
    return Reflect.apply(original, this, args);
  };
  pg.Client.prototype.query = spied as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return sent;
}
